package org.anjiao.security.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.SignIn;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Publishes {@link Accounts} and {@link SignIn}. */
@Component(
        service = {Accounts.class, SignIn.class},
        configurationPid = "org.anjiao.security")
@Designate(ocd = SecurityConfig.class)
public final class SecurityComponents implements Accounts, SignIn {
    private final Accounts accounts;
    private final SignIn signIn;

    @Activate
    public SecurityComponents(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=security)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Clock clock,
            SecurityConfig config,
            BundleContext bundles) {
        SecureRandom random = new SecureRandom();
        PasswordHash passwords = new PasswordHash(random, config.passwordIterations());
        AccountTable table = new AccountTable(dataSource);
        SignInService sessions =
                new SignInService(table, passwords, random, clock, audit, transactions, limits(config));
        signIn = sessions;
        accounts = new AccountService(table, passwords, access, audit, transactions, sessions::closeAll);
        String provinceId = organization.root(clock.instant()).id();
        Path data =
                Path.of(Optional.ofNullable(bundles.getProperty("karaf.data")).orElse("."));
        transactions.run(() -> new FirstAdministrator(table, passwords, random)
                .createIfNobodyIsThere(provinceId, data.resolve(config.firstPasswordFile())));
    }

    private static SignInService.Limits limits(SecurityConfig config) {
        return new SignInService.Limits(
                Duration.ofMinutes(config.sessionIdleMinutes()),
                Duration.ofHours(config.sessionLifetimeHours()),
                config.failuresBeforeLock(),
                Duration.ofMinutes(config.lockMinutes()));
    }

    @Override
    public void put(Caller caller, NewAccount account) {
        accounts.put(caller, account);
    }

    @Override
    public Optional<Caller> find(String account) {
        return accounts.find(account);
    }

    @Override
    public String open(String account, char[] password) {
        return signIn.open(account, password);
    }

    @Override
    public Caller check(String account, char[] password) {
        return signIn.check(account, password);
    }

    @Override
    public Optional<Caller> session(String token) {
        return signIn.session(token);
    }

    @Override
    public void close(String token) {
        signIn.close(token);
    }
}
