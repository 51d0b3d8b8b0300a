package org.anjiao.shell.internal;

import java.time.Clock;
import java.util.Set;
import org.anjiao.organization.Organization;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Whoever has come into the shell: the province's system administrator, under the shell's account in the audit log. */
@Service
public final class Operator {
    private static final int LONGEST_ACCOUNT = 40;

    @Reference
    private Organization organization;

    @Reference
    private Clock clock;

    Caller of(Session session) {
        Object user = session.get("USER");
        String account = "shell." + (user == null ? "karaf" : user);
        String shown = account.length() > LONGEST_ACCOUNT ? account.substring(0, LONGEST_ACCOUNT) : account;
        return new Caller(shown, shown, organization.root(clock.instant()).id(), Set.of(Role.PROVINCE_IT));
    }
}
