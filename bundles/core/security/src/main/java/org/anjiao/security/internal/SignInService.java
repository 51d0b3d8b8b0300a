package org.anjiao.security.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.SignIn;
import org.anjiao.platform.store.Transactions;

/** Sessions in memory: a restart signs everybody out. */
class SignInService implements SignIn {
    private static final int TOKEN_BYTES = 32;
    /** Hashed when the account is unknown, so that the answer takes as long as for a known one. */
    private static final char[] NOBODY = "nobody".toCharArray();

    private final AccountTable accounts;
    private final SecureRandom random;
    private final Clock clock;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Limits limits;
    private final String decoy;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    SignInService(
            AccountTable accounts,
            PasswordHash passwords,
            SecureRandom random,
            Clock clock,
            AuditLog audit,
            Transactions transactions,
            Limits limits) {
        this.accounts = accounts;
        this.random = random;
        this.clock = clock;
        this.audit = audit;
        this.transactions = transactions;
        this.limits = limits;
        this.decoy = passwords.of(NOBODY);
    }

    /** How long sessions and locks last. */
    record Limits(Duration idle, Duration lifetime, int failures, Duration lock) {}

    /** @param given whether the password was somebody else's choice; changing it ends the session */
    private record Session(Caller caller, boolean given, Instant openedAt, Instant usedAt) {
        Session usedAt(Instant now) {
            return new Session(caller, given, openedAt, now);
        }
    }

    private record Failures(int count, Instant last) {}

    @Override
    public String open(String account, char[] password) {
        AccountTable.StoredAccount stored = match(account, password);
        Caller caller = stored.caller();
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        sessions.values().removeIf(session -> isOver(session, now));
        sessions.put(token, new Session(caller, stored.mustChangePassword(), now, now));
        transactions.run(() -> audit.record(caller, AuditRecord.of("SIGN_IN", "account", account, null)));
        return token;
    }

    @Override
    public Caller check(String account, char[] password) {
        AccountTable.StoredAccount stored = match(account, password);
        requireOwnPassword(stored.mustChangePassword());
        return stored.caller();
    }

    /** The account of credentials, whoever has chosen the password; for changing it. */
    AccountTable.StoredAccount match(String account, char[] password) {
        countAttempt(account);
        Optional<AccountTable.StoredAccount> stored = accounts.find(account);
        String hash = stored.map(AccountTable.StoredAccount::passwordHash).orElse(decoy);
        if (!PasswordHash.matches(password, hash) || stored.isEmpty()) {
            throw refused(stored);
        }
        failures.remove(account);
        return stored.get();
    }

    @Override
    public Optional<Caller> session(String token) {
        Optional<Session> session = live(token);
        session.ifPresent(found -> requireOwnPassword(found.given()));
        return session.map(Session::caller);
    }

    @Override
    public Optional<Caller> holder(String token) {
        return live(token).map(Session::caller);
    }

    private Optional<Session> live(String token) {
        Instant now = clock.instant();
        return Optional.ofNullable(
                sessions.computeIfPresent(token, (key, old) -> isOver(old, now) ? null : old.usedAt(now)));
    }

    private static void requireOwnPassword(boolean given) {
        if (given) {
            throw new ProblemException(CommonProblem.PASSWORD_CHANGE_REQUIRED, null);
        }
    }

    @Override
    public void close(String token) {
        Session session = sessions.remove(token);
        if (session != null) {
            Caller caller = session.caller();
            transactions.run(() -> audit.record(caller, AuditRecord.of("SIGN_OUT", "account", caller.account(), null)));
        }
    }

    private boolean isOver(Session session, Instant now) {
        return now.isAfter(session.usedAt().plus(limits.idle()))
                || now.isAfter(session.openedAt().plus(limits.lifetime()));
    }

    /** Ends all sessions of an account whose rights have changed. */
    void closeAll(String account) {
        sessions.values().removeIf(session -> session.caller().account().equals(account));
    }

    /** Each attempt counts as failed until it succeeds, so that guesses made at the same time do not pass the limit. */
    private void countAttempt(String account) {
        Instant now = clock.instant();
        failures.values().removeIf(old -> !now.isBefore(old.last().plus(limits.lock())));
        Failures attempts = failures.merge(account, new Failures(1, now), (old, one) -> next(old, now));
        if (attempts.count() > limits.failures()) {
            throw new ProblemException(
                    CommonProblem.SIGN_IN_LOCKED, "account", limits.lock().toMinutes());
        }
    }

    /** Attempts on a locked account do not lock it for longer. */
    private Failures next(Failures old, Instant now) {
        return old.count() > limits.failures() ? old : new Failures(old.count() + 1, now);
    }

    /** A name that is no account is not kept: people type passwords into the wrong field. */
    private ProblemException refused(Optional<AccountTable.StoredAccount> known) {
        String account = known.map(stored -> stored.caller().account()).orElse(null);
        transactions.independently(() -> {
            audit.record(null, AuditRecord.of("SIGN_IN_REFUSED", "account", account, null));
            return null;
        });
        return new ProblemException(CommonProblem.SIGN_IN_REFUSED, null);
    }
}
