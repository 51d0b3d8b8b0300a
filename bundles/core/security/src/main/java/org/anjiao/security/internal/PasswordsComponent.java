package org.anjiao.security.internal;

import java.security.SecureRandom;
import javax.sql.DataSource;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.Passwords;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes {@link PasswordService}. */
@Component(service = Passwords.class, configurationPid = SecurityConfig.PID)
public final class PasswordsComponent extends PasswordService {
    @Activate
    public PasswordsComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=security)") SchemaReady schema,
            @Reference SignInService sessions,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            SecurityConfig config) {
        super(
                new AccountTable(dataSource),
                new PasswordHash(new SecureRandom(), config.passwordIterations()),
                sessions,
                audit,
                transactions);
    }
}
