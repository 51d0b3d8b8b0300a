package org.anjiao.rest.internal.session;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.DemonstrationClock;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Passwords;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.security.SignIn;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Open;
import org.anjiao.rest.internal.OwnAccount;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.SessionTokens;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in and out. The unit and the roles come from the account, never from a request. */
@Component(service = RestResource.class)
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource implements RestResource {
    private final SignIn signIn;
    private final Passwords passwords;
    private final Organization organization;
    private final DemonstrationClock demonstration;
    private final Clock clock;

    @Activate
    public SessionResource(
            @Reference SignIn signIn,
            @Reference Passwords passwords,
            @Reference Organization organization,
            @Reference DemonstrationClock demonstration,
            @Reference Clock clock) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.organization = organization;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @POST
    @Open
    @Operation(summary = "Sign in / 登录")
    public Response open(Credentials credentials) {
        Credentials given = Requests.body(credentials);
        if (given.account() == null) {
            throw CommonProblem.required("account");
        }
        if (given.password() == null) {
            throw CommonProblem.required("password");
        }
        String token = signIn.open(given.account(), given.password().toCharArray());
        Caller caller = signIn.holder(token).orElseThrow();
        return Response.ok(new Opened(token, view(caller)))
                .header(HttpHeaders.SET_COOKIE, SessionTokens.cookie(token))
                .build();
    }

    @GET
    @OwnAccount
    @Operation(summary = "The signed-in caller / 当前登录人")
    public SessionView current(@Context SecurityContext security) {
        return view(Callers.of(security));
    }

    @DELETE
    @Open
    @Operation(summary = "Sign out / 退出")
    public Response close(@Context HttpHeaders headers) {
        SessionTokens.of(headers).ifPresent(signIn::close);
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionTokens.expiredCookie())
                .build();
    }

    private SessionView view(Caller caller) {
        Instant now = clock.instant();
        Unit unit = organization.unit(caller.unitId(), now);
        UnitView unitView =
                new UnitView(unit.id(), unit.code(), unit.name(), unit.type().name());
        return new SessionView(
                caller.account(),
                caller.name(),
                unitView,
                caller.roles(),
                permissions(caller),
                passwords.given(caller),
                demonstration.isDemonstration(),
                now);
    }

    private static Set<Permission> permissions(Caller caller) {
        return caller.roles().stream()
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a person types. */
    public record Credentials(String account, String password) {}

    /** The token is for programs; a browser keeps the cookie. */
    public record Opened(String token, SessionView caller) {}

    /**
     * Who is signed in.
     *
     * @param passwordGiven whether the password is still the one that somebody else has given, and is to be changed first
     */
    public record SessionView(
            String account,
            String name,
            UnitView unit,
            Set<Role> roles,
            Set<Permission> permissions,
            boolean passwordGiven,
            boolean demonstration,
            Instant now) {}

    /** The unit of the session. */
    public record UnitView(String id, String code, String name, String type) {}
}
