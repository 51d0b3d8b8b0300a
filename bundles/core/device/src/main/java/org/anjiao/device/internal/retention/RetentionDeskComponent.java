package org.anjiao.device.internal.retention;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.device.Retentions;
import org.anjiao.organization.Organization;
import org.anjiao.platform.retention.RetainedTable;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.hold.LegalHolds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Puts the view of terms and deletions into the container. */
@Component(service = Retentions.class, configurationPid = RetentionConfig.PID)
public final class RetentionDeskComponent extends RetentionDesk {
    @Activate
    public RetentionDeskComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=device)") SchemaReady schema,
            @Reference LegalHolds holds,
            @Reference PolicyBook policy,
            @Reference Organization organization,
            @Reference AccessControl access,
            @Reference Clock clock,
            RetentionConfig config) {
        super(
                RetentionPeriods.configured(policy, organization, config),
                new DeletionRows(database),
                new HeldPersons(database, holds),
                access,
                clock);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTable(RetainedTable table) {
        add(table);
    }

    void removeTable(RetainedTable table) {
        remove(table);
    }
}
