package org.anjiao.security.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.SignIn;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Publishes the sessions, to this bundle's accounts as {@link SignInService} too, so that a change ends them. */
@Component(
        service = {SignIn.class, SignInService.class},
        configurationPid = SecurityConfig.PID)
@Designate(ocd = SecurityConfig.class)
public final class SignInComponent extends SignInService {
    @Activate
    public SignInComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=security)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference Clock clock,
            SecurityConfig config) {
        super(
                new AccountTable(dataSource),
                new PasswordHash(new SecureRandom(), config.passwordIterations()),
                new SecureRandom(),
                clock,
                audit,
                transactions,
                limits(config));
    }

    private static Limits limits(SecurityConfig config) {
        return new Limits(
                Duration.ofMinutes(config.sessionIdleMinutes()),
                Duration.ofHours(config.sessionLifetimeHours()),
                config.failuresBeforeLock(),
                Duration.ofMinutes(config.lockMinutes()));
    }
}
