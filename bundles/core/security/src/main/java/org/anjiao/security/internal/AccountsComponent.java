package org.anjiao.security.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes the accounts; an empty installation gets its first administrator before anybody can ask. */
@Component(service = Accounts.class, configurationPid = SecurityConfig.PID)
public final class AccountsComponent extends AccountService {
    @Activate
    public AccountsComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=security)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Clock clock,
            @Reference SignInService sessions,
            SecurityConfig config,
            BundleContext bundles) {
        super(
                new AccountTable(dataSource),
                new PasswordHash(new SecureRandom(), config.passwordIterations()),
                access,
                audit,
                transactions,
                organization,
                clock,
                sessions::closeAll);
        String provinceId = organization.root(clock.instant()).id();
        Path data =
                Path.of(Optional.ofNullable(bundles.getProperty("karaf.data")).orElse("."));
        transactions.run(() -> new FirstAdministrator(
                        new AccountTable(dataSource),
                        new PasswordHash(new SecureRandom(), config.passwordIterations()),
                        new SecureRandom())
                .createIfNobodyIsThere(provinceId, data.resolve(config.firstPasswordFile())));
    }
}
