package org.anjiao.supervisee.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Page;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.supervisee.ImportResult;
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.internal.crypto.PersonalDataKeys;
import org.anjiao.supervisee.internal.person.Registry;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Publishes the {@link Registry}. */
@Component(configurationPid = "org.anjiao.supervisee")
@Designate(ocd = SuperviseeConfiguration.class)
public final class SuperviseesComponent implements Supervisees, SuperviseeDirectory {
    private final Registry registry;

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
        Path keyFile = Path.of(System.getProperty("karaf.etc", ".")).resolve(configuration.keyFile());
        registry = new Registry(
                new Registry.Surroundings(jpa, dataSource, transactions, organization, access, audit, ids, clock),
                PersonalDataKeys.at(keyFile));
    }

    @Override
    public ImportResult importTable(Caller caller, TableReader table) {
        return registry.importTable(caller, table);
    }

    @Override
    public void writeTemplate(TableWriter table) {
        registry.writeTemplate(table);
    }

    @Override
    public Supervisee find(Caller caller, String id) {
        return registry.find(caller, id);
    }

    @Override
    public Supervisee unmask(Caller caller, String id, String purpose) {
        return registry.unmask(caller, id, purpose);
    }

    @Override
    public Page<SuperviseeSummary> list(Caller caller, SuperviseeQuery query) {
        return registry.list(caller, query);
    }

    @Override
    public Optional<SuperviseeLabel> label(String id) {
        return registry.label(id);
    }

    @Override
    public Map<String, SuperviseeLabel> labels(Collection<String> ids) {
        return registry.labels(ids);
    }

    @Override
    public void population(Collection<String> unitIds, LocalDate day, Consumer<? super PopulationMember> consumer) {
        registry.population(unitIds, day, consumer);
    }
}
