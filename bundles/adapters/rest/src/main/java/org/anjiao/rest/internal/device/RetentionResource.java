package org.anjiao.rest.internal.device;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.device.RetentionDeletion;
import org.anjiao.device.RetentionHolds;
import org.anjiao.device.RetentionTerm;
import org.anjiao.device.Retentions;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** For how long devices' reports are kept, and what was deleted (PIPL art. 47). */
@Component(service = RestResource.class)
@Path("retention")
@Produces(MediaType.APPLICATION_JSON)
public final class RetentionResource implements RestResource {
    private final Retentions retentions;

    @Activate
    public RetentionResource(@Reference Retentions retentions) {
        this.retentions = retentions;
    }

    @GET
    @Path("terms")
    @Operation(summary = "For how long reports are kept / 留存期限")
    public List<RetentionTerm> terms(@Context SecurityContext security) {
        return retentions.terms(Callers.of(security));
    }

    @GET
    @Path("holds")
    @Operation(summary = "What legal holds keep beyond its term / 因案件留存、超期未删的数据")
    public RetentionHolds holds(@Context SecurityContext security) {
        return retentions.holds(Callers.of(security));
    }

    @GET
    @Path("deletions")
    @Operation(summary = "What was deleted, newest first, with count and hash / 到期删除记录")
    public Page<RetentionDeletion> deletions(
            @Context SecurityContext security,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return retentions.deletions(Callers.of(security), cursor, limit);
    }
}
