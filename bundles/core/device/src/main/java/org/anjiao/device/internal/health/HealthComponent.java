package org.anjiao.device.internal.health;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.device.HealthBoard;
import org.anjiao.device.HealthLimits;
import org.anjiao.device.internal.InventoryStore;
import org.anjiao.device.internal.KnownWearers;
import org.anjiao.device.internal.PresentDrivers;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Puts the health board into the container. */
@Component(service = HealthBoard.class, configurationPid = HealthConfig.PID)
@Designate(ocd = HealthConfig.class)
public final class HealthComponent extends HealthService {
    @Activate
    public HealthComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=device)") SchemaReady schema,
            @Reference SuperviseeDirectory persons,
            @Reference PresentDrivers drivers,
            @Reference PolicyBook policy,
            @Reference Organization organization,
            @Reference AccessControl access,
            @Reference Clock clock,
            HealthConfig config) {
        super(
                new HealthStore(database),
                new KnownWearers(new InventoryStore(database), persons),
                drivers,
                new HealthRules(
                        policy,
                        organization,
                        new HealthLimits(
                                config.silence_minutes(),
                                config.fix_age_minutes(),
                                config.low_battery_percent(),
                                "configuration"))::at,
                top -> {
                    OrganizationTree tree = organization.tree(Axis.REPORTING, clock.instant());
                    return unit -> tree.isWithin(unit, top);
                },
                top -> organization
                        .tree(Axis.REPORTING, clock.instant())
                        .node(top)
                        .map(TreeNode::children)
                        .orElse(List.of()),
                access,
                clock);
    }
}
