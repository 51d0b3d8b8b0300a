package org.anjiao.rest.internal;

import java.security.Principal;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.security.Caller;

/** A request with a session. */
public final class TestSecurity {
    private TestSecurity() {}

    /** Of that caller. */
    public static SecurityContext of(Caller caller) {
        return new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return new Callers.CallerPrincipal(caller);
            }

            @Override
            public boolean isUserInRole(String role) {
                return false;
            }

            @Override
            public boolean isSecure() {
                return false;
            }

            @Override
            public String getAuthenticationScheme() {
                return null;
            }
        };
    }
}
