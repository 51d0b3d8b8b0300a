package org.anjiao.rest.internal.supervisee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.merge.MergePlan;
import org.anjiao.supervisee.merge.MovedPerson;
import org.anjiao.supervisee.merge.UnitMerge;
import org.anjiao.supervisee.merge.UnitMerges;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Merges of counties (brief 1.3). */
@Component(service = RestResource.class)
@Path("unit-merges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UnitMergeResource implements RestResource {
    private final UnitMerges merges;
    private final Refs refs;

    @Activate
    public UnitMergeResource(
            @Reference UnitMerges merges,
            @Reference SuperviseeDirectory directory,
            @Reference Organization organization) {
        this.merges = merges;
        refs = new Refs(organization, directory);
    }

    @POST
    @Operation(summary = "Order a merge / 机构合并")
    public Response order(@Context SecurityContext security, MergePlan body) {
        UnitMerge merge = merges.order(Callers.of(security), Requests.body(body));
        return Response.created(URI.create("unit-merges/" + merge.id()))
                .entity(merge)
                .build();
    }

    @GET
    @Exported(personal = false)
    @Operation(summary = "Merges that concern the caller's units, the latest first / 机构合并列表")
    public List<UnitMerge> list(@Context SecurityContext security) {
        return merges.list(Callers.of(security));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "How far a merge has come / 机构合并进度")
    public UnitMerge find(@Context SecurityContext security, @PathParam("id") String id) {
        return merges.find(Callers.of(security), id);
    }

    @GET
    @Exported
    @Path("{id}/persons")
    @Operation(summary = "Whom it has moved / 已迁移人员")
    public Page<MovedView> moved(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Page<MovedPerson> page = merges.moved(Callers.of(security), id, cursor, limit);
        return refs.named(page, MovedPerson::superviseeId, MovedView::new);
    }

    /**
     * A person whom a merge has moved.
     *
     * @param supervisee null if the person is no longer there
     */
    public record MovedView(@JsonUnwrapped MovedPerson moved, PersonRef supervisee) {}
}
