package org.anjiao.rest.internal;

import java.lang.reflect.Method;
import java.security.Principal;
import java.util.Optional;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.ext.Provider;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.SignIn;

/**
 * Finds the caller by bearer token (agencies) or cookie (console); refuses a request without one unless {@link Open}, and one
 * with a given password unless {@link Open} or {@link OwnAccount}.
 */
@Provider
final class SessionFilter implements ContainerRequestFilter {
    private final SignIn signIn;

    @Context
    private ResourceInfo resource;

    SessionFilter(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        boolean open = method.isAnnotationPresent(Open.class);
        boolean own = open || method.isAnnotationPresent(OwnAccount.class);
        Optional<Caller> caller = SessionTokens.of(
                        request.getHeaderString(HttpHeaders.AUTHORIZATION),
                        request.getCookies().get(SessionTokens.COOKIE))
                .flatMap(own ? signIn::holder : signIn::session);
        if (caller.isPresent()) {
            request.setSecurityContext(new CallerContext(caller.get(), request.getSecurityContext()));
        } else if (!open) {
            throw new ProblemException(CommonProblem.SESSION_REQUIRED, null);
        }
    }

    private record CallerContext(Caller caller, SecurityContext outer) implements SecurityContext {
        @Override
        public Principal getUserPrincipal() {
            return new Callers.CallerPrincipal(caller);
        }

        @Override
        public boolean isUserInRole(String role) {
            return caller.roles().stream().anyMatch(r -> r.name().equals(role));
        }

        @Override
        public boolean isSecure() {
            return outer.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "session";
        }
    }
}
