package org.anjiao.rest.internal.session;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Accounts.NewAccount;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who stands behind an account that a record names. Records keep accounts, which do not change; people know each other by
 * their names. Other agencies are told nothing.
 */
@Component(service = RestResource.class)
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource implements RestResource {
    private static final String ANY = "*";

    private final Accounts accounts;

    @Activate
    public AccountResource(@Reference Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @Operation(summary = "Accounts of a unit's subtree with their roles / 账号列表")
    public Page<ManagedAccount> list(
            @Context SecurityContext security,
            @QueryParam("unit") String unit,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return accounts.list(Callers.of(security), unit, cursor, limit).map(ManagedAccount::of);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{account}")
    @Operation(
            summary =
                    "Create an account, or replace what is known of it and its password; If-None-Match: * only creates"
                            + " / 新建或更改账号（If-None-Match: * 时仅新建）")
    public Response put(
            @Context SecurityContext security,
            @PathParam("account") String account,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            AccountBody body) {
        AccountBody given = Requests.body(body);
        if (given.name() == null || given.name().isBlank()) {
            throw CommonProblem.required("name");
        }
        if (given.unitId() == null) {
            throw CommonProblem.required("unitId");
        }
        if (given.password() == null) {
            throw CommonProblem.required("password");
        }
        if (ANY.equals(ifNoneMatch) && accounts.find(account).isPresent()) {
            throw new ProblemException(AccountProblem.ACCOUNT_TAKEN, "account", account);
        }
        Set<Role> roles = given.roles() == null ? Set.of() : given.roles();
        accounts.put(
                Callers.of(security),
                new NewAccount(
                        account,
                        given.name().strip(),
                        given.unitId(),
                        roles,
                        given.password().toCharArray()));
        return Response.noContent().build();
    }

    @GET
    @Path("{account}")
    @Operation(summary = "Name and unit of an account / 账号所属人员")
    public AccountView account(@Context SecurityContext security, @PathParam("account") String account) {
        if (Callers.of(security).roles().contains(Role.AGENCY)) {
            throw CommonProblem.notFound(account);
        }
        return accounts.find(account.toLowerCase(Locale.ROOT))
                .map(AccountView::of)
                .orElseThrow(() -> CommonProblem.notFound(account));
    }

    /** What is to be known of an account; the password is the first one, or a new one. */
    public record AccountBody(String name, String unitId, Set<Role> roles, String password) {}

    /** An account as who manages it sees it. */
    public record ManagedAccount(String account, String name, String unitId, Set<Role> roles) {
        static ManagedAccount of(Caller holder) {
            return new ManagedAccount(holder.account(), holder.name(), holder.unitId(), holder.roles());
        }
    }

    /** A person or program. */
    public record AccountView(String account, String name, String unitId) {
        static AccountView of(Caller holder) {
            return new AccountView(holder.account(), holder.name(), holder.unitId());
        }
    }
}
