package org.anjiao.platform.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anjiao.platform.Page;
import org.osgi.annotation.versioning.ProviderType;

/** The accounts of persons and agencies. */
@ProviderType
public interface Accounts {
    /**
     * Creates an account, or replaces name, unit, roles and password of an existing one. The holder has to change the password
     * before anything else ({@link SignIn#session}), unless a program of this server gives it ({@link Role#SYSTEM}).
     *
     * @param caller needs {@link Permission#ACCOUNT_MANAGE} over the unit
     */
    void put(Caller caller, NewAccount account);

    /**
     * The accounts of a unit and of all below it, in the order of their names.
     *
     * @param caller needs {@link Permission#ACCOUNT_MANAGE} over the unit
     * @param unitId null means the caller's own
     * @param cursor {@code next} of the page before, or null
     */
    Page<Caller> list(Caller caller, String unitId, String cursor, int limit);

    /** An account without its password. */
    Optional<Caller> find(String account);

    /**
     * The accounts that hold a permission over a unit as the tree stands now: one of their roles carries it, and the unit
     * lies in their unit's subtree. For a domain that has checked the right of whoever asks; programs of the server
     * itself are left out.
     *
     * @return in the order of the accounts' names
     */
    List<Caller> holders(Permission permission, String unitId);

    /**
     * @param account lower-case letters, digits, dot and hyphen, 3 to 40
     * @param password at least 10 characters
     */
    record NewAccount(String account, String name, String unitId, Set<Role> roles, char[] password) {}
}
