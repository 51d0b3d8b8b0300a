package org.anjiao.platform.security;

import org.osgi.annotation.versioning.ProviderType;

/** What the holder of an account does with the own password; who manages accounts gives one by {@link Accounts}. */
@ProviderType
public interface Passwords {
    /**
     * Puts a new password in the place of the caller's. All sessions of the account end.
     *
     * @param old a wrong one counts as a failed attempt to sign in
     * @param fresh at least 10 characters
     * @throws org.anjiao.platform.ProblemException {@code OLD_PASSWORD_WRONG}, {@code SIGN_IN_LOCKED}, {@code
     *     PASSWORD_TOO_SHORT}, {@code PASSWORD_UNCHANGED}
     */
    void change(Caller caller, char[] old, char[] fresh);

    /**
     * Whether a person still uses the password that somebody else has given; false for programs, and for accounts that a
     * program of this server has made, such as the demonstration's, whose password all know.
     */
    boolean given(Caller caller);
}
