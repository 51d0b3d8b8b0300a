package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.exitcontrol.ExitControl;
import org.anjiao.supervisee.exitcontrol.ExitControlState;
import org.anjiao.supervisee.exitcontrol.ExitControls;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reports to the police that a person must not leave the country (D-26). Steps honour {@code If-Match}. */
@Component(service = RestResource.class)
@Path("exit-controls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ExitControlResource implements RestResource {
    private final ExitControls controls;

    @Activate
    public ExitControlResource(@Reference ExitControls controls) {
        this.controls = controls;
    }

    @POST
    @Operation(summary = "Report a person / 报备不准出境")
    public Response report(@Context SecurityContext security, ReportBody body) {
        ExitControl control =
                controls.report(Callers.of(security), Requests.body(body).superviseeId());
        return answer(Response.created(URI.create("exit-controls/" + control.id())), control);
    }

    @GET
    @Exported
    @Operation(summary = "Reports, the latest first / 不准出境报备列表", description = "sort: reported, receipt")
    public Page<ExitControl> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        ExitControlState wanted = Requests.optional(ExitControlState.class, "state", state);
        return controls.list(Callers.of(security), listing.query(), wanted);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A report / 不准出境报备")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), controls.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/receipt")
    @Operation(summary = "File the receipt / 登记回执")
    public Response confirm(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReceiptBody body) {
        ReceiptBody given = Requests.body(body);
        return answer(
                Response.ok(),
                controls.confirm(Callers.of(security), id, Requests.version(ifMatch), given.on(), given.reference()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Withdraw it after the end of the case / 撤销报备")
    public Response withdraw(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(Response.ok(), controls.withdraw(Callers.of(security), id, Requests.version(ifMatch)));
    }

    private static Response answer(Response.ResponseBuilder response, ExitControl control) {
        return Requests.answer(response, control, control.version());
    }

    /** Whom to report. */
    public record ReportBody(String superviseeId) {}

    /** The receipt of the police. */
    public record ReceiptBody(LocalDate on, String reference) {}
}
