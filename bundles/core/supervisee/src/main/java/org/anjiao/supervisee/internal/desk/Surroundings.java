package org.anjiao.supervisee.internal.desk;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.PolicyBook;
import org.apache.aries.jpa.template.JpaTemplate;

/** What the services of this domain need of others. */
public record Surroundings(
        JpaTemplate jpa,
        DataSource dataSource,
        Transactions transactions,
        Organization organization,
        PolicyBook policy,
        Deadlines deadlines,
        AccessControl access,
        Accounts accounts,
        AuditLog audit,
        IdGenerator ids,
        Clock clock) {}
