package org.anjiao.security.internal;

import java.util.Arrays;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Passwords;
import org.anjiao.platform.store.Transactions;

/** The holder's own password, under the rules and the lock of signing in. */
class PasswordService implements Passwords {
    private final AccountTable table;
    private final PasswordHash passwords;
    private final SignInService sessions;
    private final AuditLog audit;
    private final Transactions transactions;

    PasswordService(
            AccountTable table,
            PasswordHash passwords,
            SignInService sessions,
            AuditLog audit,
            Transactions transactions) {
        this.table = table;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public void change(Caller caller, char[] old, char[] fresh) {
        String account = caller.account();
        requireOld(account, old);
        AccountService.checkPassword("newPassword", fresh);
        if (Arrays.equals(old, fresh)) {
            throw new ProblemException(SecurityProblem.PASSWORD_UNCHANGED, "newPassword");
        }
        String hash = passwords.of(fresh);
        transactions.run(() -> {
            table.changePassword(account, hash);
            audit.record(caller, AuditRecord.of("PASSWORD_CHANGED", "account", account, caller.unitId()));
            transactions.afterCommit(() -> sessions.closeAll(account));
        });
    }

    private void requireOld(String account, char[] old) {
        try {
            sessions.match(account, old);
        } catch (ProblemException e) {
            throw e.code() == CommonProblem.SIGN_IN_REFUSED
                    ? new ProblemException(SecurityProblem.OLD_PASSWORD_WRONG, "oldPassword")
                    : e;
        }
    }

    @Override
    public boolean given(Caller caller) {
        return table.find(caller.account())
                .map(AccountTable.StoredAccount::mustChangePassword)
                .orElse(false);
    }
}
