package org.anjiao.organization.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitChange;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes {@link OrganizationService}. */
@Component(service = Organization.class)
public final class OrganizationComponent implements Organization {
    private final Organization organization;

    @Activate
    public OrganizationComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=organization)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference IdGenerator ids) {
        organization = new OrganizationService(new UnitTable(dataSource), transactions, audit, ids);
    }

    @Override
    public Unit unit(String id, Instant at) {
        return organization.unit(id, at);
    }

    @Override
    public Optional<Unit> byCode(String code, Instant at) {
        return organization.byCode(code, at);
    }

    @Override
    public List<Unit> children(String id, Instant at) {
        return organization.children(id, at);
    }

    @Override
    public OrganizationTree tree(Axis axis, Instant at) {
        return organization.tree(axis, at);
    }

    @Override
    public List<Unit> directUnits(Instant at) {
        return organization.directUnits(at);
    }

    @Override
    public Unit root(Instant at) {
        return organization.root(at);
    }

    @Override
    public Unit change(Caller caller, UnitChange change) {
        return organization.change(caller, change);
    }
}
