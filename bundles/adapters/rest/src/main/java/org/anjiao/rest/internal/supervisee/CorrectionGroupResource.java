package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
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
import org.anjiao.supervisee.correction.CorrectionGroup;
import org.anjiao.supervisee.correction.CorrectionGroups;
import org.anjiao.supervisee.correction.GroupMember;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Correction groups (T-09). The {@code ETag} is the number of the present group, "0" if there is none. */
@Component(service = RestResource.class)
@Path("correction-groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CorrectionGroupResource implements RestResource {
    private final CorrectionGroups groups;

    @Activate
    public CorrectionGroupResource(@Reference CorrectionGroups groups) {
        this.groups = groups;
    }

    @POST
    @Operation(summary = "Form or change the group / 确定或调整矫正小组")
    public Response form(
            @Context SecurityContext security, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, GroupBody body) {
        GroupBody given = Requests.body(body);
        CorrectionGroup group = groups.form(
                Callers.of(security), given.superviseeId(), Requests.version(ifMatch), given.members(), given.reason());
        return Requests.answer(
                Response.created(URI.create("correction-groups/standing?superviseeId=" + group.superviseeId())),
                group,
                group.number());
    }

    @GET
    @Path("standing")
    @Operation(summary = "A person's groups, the present one first / 对象的矫正小组")
    public Response ofPerson(@Context SecurityContext security, @QueryParam("superviseeId") String superviseeId) {
        List<CorrectionGroup> all = groups.ofPerson(Callers.of(security), superviseeId);
        return Requests.answer(
                Response.ok(), all, all.isEmpty() ? 0 : all.get(0).number());
    }

    @GET
    @Exported
    @Operation(
            summary = "The groups of a unit's subtree or of a person, the latest first / 矫正小组列表",
            description = "sort: formed, until")
    public Page<CorrectionGroup> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("current") Boolean current) {
        return groups.list(Callers.of(security), listing.query(), current);
    }

    /** The members; {@code reason} when a group is changed. */
    public record GroupBody(String superviseeId, List<GroupMember> members, String reason) {}
}
