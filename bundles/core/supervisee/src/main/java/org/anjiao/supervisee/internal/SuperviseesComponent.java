package org.anjiao.supervisee.internal;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.internal.crypto.PersonalDataKeys;
import org.anjiao.supervisee.internal.crypto.SealedTexts;
import org.anjiao.supervisee.internal.person.Newcomers;
import org.anjiao.supervisee.internal.person.PersonalFields;
import org.anjiao.supervisee.internal.person.Registry;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Puts the registry into the container. */
@Component(
        configurationPid = "org.anjiao.supervisee",
        service = {
            Supervisees.class,
            SuperviseeDirectory.class,
            Newcomers.class,
            SealedTexts.class,
            PersonalFields.class
        })
@Designate(ocd = SuperviseeConfiguration.class)
public final class SuperviseesComponent extends Registry {
    @Activate
    public SuperviseesComponent(
            SuperviseeConfiguration configuration,
            @Reference(target = "(osgi.unit.name=anjiao-supervisee)") JpaTemplate jpa,
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=supervisee)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        super(
                new Registry.Surroundings(jpa, dataSource, transactions, organization, access, audit, ids, clock),
                keys(configuration));
    }

    private static PersonalDataKeys keys(SuperviseeConfiguration configuration) {
        Path etc = Path.of(System.getProperty("karaf.etc", "."));
        return PersonalDataKeys.at(etc.resolve(configuration.keyFile()));
    }
}
