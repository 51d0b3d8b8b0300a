package org.anjiao.platform.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Turns credentials into sessions. */
@ProviderType
public interface SignIn {
    /**
     * Opens a session, with a given password too ({@link #holder}).
     *
     * @return an opaque token of at least 128 random bits
     * @throws org.anjiao.platform.ProblemException {@code SIGN_IN_REFUSED}, {@code SIGN_IN_LOCKED}
     */
    String open(String account, char[] password);

    /**
     * Checks credentials without a session (SOAP, HTTP Basic); same rules and lock as {@link #open}.
     *
     * @throws org.anjiao.platform.ProblemException {@code PASSWORD_CHANGE_REQUIRED} as {@link #session}
     */
    Caller check(String account, char[] password);

    /**
     * The caller of a live session; empty if unknown, closed or idle for too long.
     *
     * @throws org.anjiao.platform.ProblemException {@code PASSWORD_CHANGE_REQUIRED} while a person's password is the one that
     *     somebody else has given ({@link Passwords#given})
     */
    Optional<Caller> session(String token);

    /**
     * As {@link #session}, for whoever has yet to change a given password too: only for what everybody does with the own
     * account, which is seeing who is signed in and changing the password.
     */
    Optional<Caller> holder(String token);

    /** Ends the session; unknown tokens are ignored. */
    void close(String token);
}
