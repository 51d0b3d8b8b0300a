package org.anjiao.security.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.store.Transactions;

/** Accounts within the caller's subtree, with no more rights than the rules of {@link Role} let the caller give. */
class AccountService implements Accounts {
    static final int SHORTEST_PASSWORD = 10;
    private static final Pattern NAME = Pattern.compile("[a-z0-9.-]{3,40}");

    private final AccountTable table;
    private final PasswordHash passwords;
    private final AccessControl access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Organization organization;
    private final Clock clock;
    private final Consumer<String> changed;

    /** @param changed told the name of each account that has been put, so that its sessions end */
    AccountService(
            AccountTable table,
            PasswordHash passwords,
            AccessControl access,
            AuditLog audit,
            Transactions transactions,
            Organization organization,
            Clock clock,
            Consumer<String> changed) {
        this.table = table;
        this.passwords = passwords;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.organization = organization;
        this.clock = clock;
        this.changed = changed;
    }

    @Override
    public void put(Caller caller, NewAccount account) {
        access.require(caller, Permission.ACCOUNT_MANAGE, account.unitId());
        check(account);
        refuseMoreThanOwn(caller, account);
        table.find(account.account())
                .ifPresent(old -> access.require(
                        caller, Permission.ACCOUNT_MANAGE, old.caller().unitId()));
        String hash = passwords.of(account.password());
        Caller stored = new Caller(account.account(), account.name(), account.unitId(), account.roles());
        boolean given = !caller.roles().contains(Role.SYSTEM);
        transactions.run(() -> {
            table.put(new AccountTable.StoredAccount(stored, hash, given));
            audit.record(caller, record(account));
            transactions.afterCommit(() -> changed.accept(account.account()));
        });
    }

    @Override
    public Page<Caller> list(Caller caller, String unitId, String cursor, int limit) {
        String top = access.scope(caller, Permission.ACCOUNT_MANAGE, unitId);
        int size = Page.limit(limit);
        OrganizationTree tree = organization.tree(Axis.REPORTING, clock.instant());
        return Page.of(table.page(tree.unitsBelow(top), cursor == null ? "" : cursor, size + 1), size, Caller::account);
    }

    @Override
    public Optional<Caller> find(String account) {
        return table.find(account).map(AccountTable.StoredAccount::caller);
    }

    @Override
    public List<Caller> holders(Permission permission, String unitId) {
        return table.ofUnits(unitAndAbove(unitId)).stream()
                .filter(account -> account.may(permission) && !account.roles().contains(Role.SYSTEM))
                .toList();
    }

    private List<String> unitAndAbove(String unitId) {
        OrganizationTree tree = organization.tree(Axis.REPORTING, clock.instant());
        List<String> units = new ArrayList<>();
        for (String unit = unitId;
                unit != null;
                unit = tree.node(unit).map(TreeNode::parent).orElse(null)) {
            units.add(unit);
        }
        return units;
    }

    private static void check(NewAccount account) {
        if (!NAME.matcher(account.account()).matches()) {
            throw new ProblemException(SecurityProblem.ACCOUNT_NAME_INVALID, "account");
        }
        checkPassword("password", account.password());
        if (account.roles().isEmpty()) {
            throw CommonProblem.required("roles");
        }
        if (account.roles().contains(Role.AUDITOR) && account.roles().size() > 1) {
            throw new ProblemException(SecurityProblem.AUDITOR_HAS_NO_OTHER_ROLE, "roles");
        }
        if (account.roles().contains(Role.SECURITY_ADMINISTRATOR)
                && account.roles().size() > 1) {
            throw new ProblemException(SecurityProblem.SECURITY_ADMINISTRATOR_HAS_NO_OTHER_ROLE, "roles");
        }
    }

    /** The rule of every password, whoever sets it. */
    static void checkPassword(String field, char[] password) {
        if (password.length < SHORTEST_PASSWORD) {
            throw new ProblemException(SecurityProblem.PASSWORD_TOO_SHORT, field, SHORTEST_PASSWORD);
        }
    }

    /**
     * Only a system account makes system accounts. A security administrator gives the roles of others, whose rights it does
     * not have itself: who manages accounts does no other work.
     */
    private static void refuseMoreThanOwn(Caller caller, NewAccount account) {
        if (account.roles().contains(Role.SYSTEM) && !caller.roles().contains(Role.SYSTEM)) {
            throw new ProblemException(SecurityProblem.ROLE_ABOVE_OWN, "roles", Role.SYSTEM);
        }
    }

    private static AuditRecord record(NewAccount account) {
        return new AuditRecord(
                "ACCOUNT_PUT",
                "account",
                account.account(),
                account.unitId(),
                null,
                Map.of("roles", account.roles().toString()));
    }
}
