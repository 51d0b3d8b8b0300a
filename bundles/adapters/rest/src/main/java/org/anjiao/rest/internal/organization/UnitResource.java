package org.anjiao.rest.internal.organization;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.organization.TreeNode;
import org.anjiao.organization.Unit;
import org.anjiao.platform.CommonProblem;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The units and the two trees in which they stand. Who the units are is no secret, so every caller may look. */
@Component(service = RestResource.class)
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
public final class UnitResource implements RestResource {
    private final Organization organization;
    private final Clock clock;

    @Activate
    public UnitResource(@Reference Organization organization, @Reference Clock clock) {
        this.organization = organization;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "A node's children; the caller's own unit and its children without parent / 下级单位")
    public Nodes children(
            @QueryParam("parent") String parent,
            @QueryParam("axis") @DefaultValue("reporting") String axis,
            @QueryParam("at") Instant at,
            @Context SecurityContext security) {
        OrganizationTree tree =
                organization.tree(Requests.constant(Axis.class, "axis", axis), at == null ? clock.instant() : at);
        String key = parent == null ? start(tree, Callers.of(security).unitId()) : parent;
        TreeNode node = tree.node(key).orElseThrow(() -> CommonProblem.notFound(key));
        List<NodeView> children = node.children().stream()
                .map(child -> view(tree.node(child).orElseThrow()))
                .toList();
        return new Nodes(view(node), children);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One unit as it stands / 单位")
    public UnitView unit(@PathParam("id") String id, @QueryParam("at") Instant at) {
        return UnitView.of(organization.unit(id, at == null ? clock.instant() : at));
    }

    private static String start(OrganizationTree tree, String unitId) {
        return tree.node(unitId).isPresent() ? unitId : tree.root().key();
    }

    private static NodeView view(TreeNode node) {
        return new NodeView(
                node.key(),
                node.name(),
                node.adminCode(),
                node.level(),
                node.parent(),
                !node.children().isEmpty());
    }

    /** A node and what stands right below it. */
    public record Nodes(NodeView node, List<NodeView> items) {}

    /** {@code key} is the unit's identifier, or a division code on the administrative axis. */
    public record NodeView(String key, String name, String adminCode, int level, String parent, boolean hasChildren) {}

    /** A unit. */
    public record UnitView(
            String id,
            String code,
            String name,
            String type,
            String parent,
            String adminCode,
            Instant validFrom,
            Instant validTo) {
        static UnitView of(Unit unit) {
            return new UnitView(
                    unit.id(),
                    unit.code(),
                    unit.name(),
                    unit.type().name(),
                    unit.reportingParent(),
                    unit.adminCode(),
                    unit.validFrom(),
                    unit.validTo());
        }
    }
}
