package org.anjiao.rest.internal;

import java.security.Principal;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;

/** The caller of a request, as {@link SessionFilter} found it. */
public final class Callers {
    private Callers() {}

    /** @throws ProblemException {@code SESSION_REQUIRED} on a request without a session */
    public static Caller of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof CallerPrincipal principal) {
            return principal.caller();
        }
        throw new ProblemException(CommonProblem.SESSION_REQUIRED, null);
    }

    record CallerPrincipal(Caller caller) implements Principal {
        @Override
        public String getName() {
            return caller.account();
        }
    }
}
