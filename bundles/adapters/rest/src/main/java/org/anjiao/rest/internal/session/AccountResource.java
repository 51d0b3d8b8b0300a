package org.anjiao.rest.internal.session;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.rest.internal.Callers;
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
    private final Accounts accounts;

    @Activate
    public AccountResource(@Reference Accounts accounts) {
        this.accounts = accounts;
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

    /** A person or program. */
    public record AccountView(String account, String name, String unitId) {
        static AccountView of(Caller holder) {
            return new AccountView(holder.account(), holder.name(), holder.unitId());
        }
    }
}
