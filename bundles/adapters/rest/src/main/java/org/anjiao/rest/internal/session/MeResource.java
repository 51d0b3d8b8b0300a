package org.anjiao.rest.internal.session;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.Consumes;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.security.Passwords;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.OwnAccount;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.SessionTokens;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the signed-in caller keeps of the own account. */
@Component(service = RestResource.class)
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeResource implements RestResource {
    private final Passwords passwords;

    @Activate
    public MeResource(@Reference Passwords passwords) {
        this.passwords = passwords;
    }

    @PUT
    @OwnAccount
    @Path("password")
    @Operation(summary = "Change the own password; ends all sessions of the account / 修改本人密码，须重新登录")
    public Response change(@Context SecurityContext security, PasswordBody body) {
        PasswordBody given = Requests.body(body);
        if (given.oldPassword() == null) {
            throw CommonProblem.required("oldPassword");
        }
        if (given.newPassword() == null) {
            throw CommonProblem.required("newPassword");
        }
        passwords.change(
                Callers.of(security),
                given.oldPassword().toCharArray(),
                given.newPassword().toCharArray());
        return Response.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionTokens.expiredCookie())
                .build();
    }

    /** The password until now, and from now on. */
    public record PasswordBody(String oldPassword, String newPassword) {}
}
