package org.anjiao.platform.security;

import java.util.Set;

/**
 * The person or program on whose behalf a call is made. Handed on explicitly, never through a thread-local, so that work
 * on another thread cannot act with somebody else's rights.
 *
 * @param account the account's name, for example {@code beilin}
 * @param name the name to show and to put into the audit log
 * @param unitId the unit to which the session belongs; never taken from a request
 * @param roles at least one
 */
public record Caller(String account, String name, String unitId, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether one of the roles carries that permission; says nothing of the unit. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }
}
