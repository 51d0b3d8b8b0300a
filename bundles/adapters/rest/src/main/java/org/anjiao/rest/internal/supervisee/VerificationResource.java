package org.anjiao.rest.internal.supervisee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.visit.NewVerification;
import org.anjiao.supervisee.visit.Verification;
import org.anjiao.supervisee.visit.VerificationKind;
import org.anjiao.supervisee.visit.VerificationQuota;
import org.anjiao.supervisee.visit.Verifications;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Verifications of the three kinds (Law art. 26). */
@Component(service = RestResource.class)
@Path("verifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class VerificationResource implements RestResource {
    private final Verifications verifications;

    @Activate
    public VerificationResource(@Reference Verifications verifications) {
        this.verifications = verifications;
    }

    @POST
    @Operation(summary = "File a verification / 登记核查")
    public Response file(@Context SecurityContext security, NewVerification verification) {
        Verification filed = verifications.file(Callers.of(security), Requests.body(verification));
        return Response.created(URI.create("verifications/" + filed.id()))
                .entity(filed)
                .build();
    }

    @GET
    @Exported
    @Operation(summary = "Verifications, the latest first / 核查列表", description = "sort: verified, recorded")
    public Page<Verification> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("kind") String kind) {
        VerificationKind wanted = Requests.optional(VerificationKind.class, "kind", kind);
        return verifications.list(Callers.of(security), listing.query(), wanted);
    }

    @GET
    @Exported(personal = false)
    @Path("quotas")
    @Operation(summary = "Each office against what is asked of it in a month / 核查任务完成情况")
    public List<QuotaView> quotas(
            @Context SecurityContext security, @QueryParam("unit") String unit, @QueryParam("month") String month) {
        return verifications.quotas(Callers.of(security), unit, Requests.month(month)).stream()
                .map(quota -> new QuotaView(quota, quota.open()))
                .toList();
    }

    /** A quota with what can still be done in time. */
    public record QuotaView(@JsonUnwrapped VerificationQuota quota, int open) {}
}
