package org.anjiao.platform.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Turns credentials into sessions. */
@ProviderType
public interface SignIn {
    /**
     * Opens a session.
     *
     * @return an opaque token of at least 128 random bits
     * @throws org.anjiao.platform.ProblemException {@code SIGN_IN_REFUSED}, {@code SIGN_IN_LOCKED}
     */
    String open(String account, char[] password);

    /** Checks credentials without a session (SOAP, HTTP Basic); same rules and lock as {@link #open}. */
    Caller check(String account, char[] password);

    /** The caller of a live session; empty if unknown, closed or idle for too long. */
    Optional<Caller> session(String token);

    /** Ends the session; unknown tokens are ignored. */
    void close(String token);
}
