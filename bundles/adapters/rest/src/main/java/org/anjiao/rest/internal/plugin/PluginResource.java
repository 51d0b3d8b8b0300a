package org.anjiao.rest.internal.plugin;

import io.swagger.v3.oas.annotations.Operation;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.plugin.PluginFinding;
import org.anjiao.platform.plugin.PluginKind;
import org.anjiao.platform.plugin.PluginRecord;
import org.anjiao.platform.plugin.PluginState;
import org.anjiao.platform.plugin.Plugins;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.ProblemBody.Bilingual;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The province's plugins: installed, upgraded, rolled back and removed while the server runs. */
@Component(service = RestResource.class)
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginResource implements RestResource {
    private final Plugins plugins;

    @Activate
    public PluginResource(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    @GET
    @Operation(summary = "Plugins and what became of them / 插件列表")
    public Page<PluginView> list(@Context SecurityContext security) {
        return new Page<>(
                plugins.list(Callers.of(security)).stream()
                        .map(PluginResource::view)
                        .toList(),
                null);
    }

    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "application/java-archive", "application/zip"})
    @Operation(summary = "Examine a plugin and install it, or upgrade the installed one / 安装或升级插件")
    public Response install(
            @Context SecurityContext security,
            @QueryParam("file") @DefaultValue("plugin.jar") String fileName,
            InputStream file) {
        PluginRecord installed = plugins.install(Callers.of(security), fileName, file);
        return Response.status(Response.Status.CREATED).entity(view(installed)).build();
    }

    @POST
    @Path("{record}/confirm")
    @Operation(summary = "Confirm that another signs it than the version before, and install it / 确认更换签名人")
    public PluginView confirmSigner(@Context SecurityContext security, @PathParam("record") String record) {
        return view(plugins.confirmSigner(Callers.of(security), record));
    }

    @POST
    @Path("{record}/decline")
    @Operation(summary = "Give up a plugin that another signs than the version before / 放弃更换签名人的插件")
    public PluginView declineSigner(@Context SecurityContext security, @PathParam("record") String record) {
        return view(plugins.declineSigner(Callers.of(security), record));
    }

    @POST
    @Path("{module}/rollback")
    @Operation(summary = "Go back to the version before / 回退到上一版本")
    public PluginView rollBack(@Context SecurityContext security, @PathParam("module") String module) {
        return view(plugins.rollBack(Callers.of(security), module));
    }

    @DELETE
    @Path("{module}")
    @Operation(summary = "Remove a plugin / 删除插件")
    public PluginView remove(@Context SecurityContext security, @PathParam("module") String module) {
        return view(plugins.remove(Callers.of(security), module));
    }

    private static PluginView view(PluginRecord plugin) {
        return new PluginView(
                plugin.id(),
                plugin.moduleId(),
                plugin.kind(),
                plugin.symbolicName(),
                plugin.version(),
                plugin.vendor(),
                plugin.signer(),
                plugin.fingerprint(),
                plugin.fileName(),
                plugin.by(),
                plugin.at(),
                plugin.state(),
                plugin.findings().stream().map(PluginResource::view).toList());
    }

    private static FindingView view(PluginFinding finding) {
        ProblemException problem = finding.problem();
        return new FindingView(
                finding.code().name(),
                finding.code().refuses(),
                new Bilingual(problem.zh(), problem.en()),
                new Bilingual(problem.remedyZh(), problem.remedyEn()));
    }

    /** A plugin; what is not known of it is null. */
    public record PluginView(
            String id,
            String module,
            PluginKind kind,
            String symbolicName,
            String version,
            String vendor,
            String signer,
            String fingerprint,
            String fileName,
            String by,
            Instant at,
            PluginState state,
            List<FindingView> findings) {}

    /** {@code refuses} is false for a remark. */
    public record FindingView(String code, boolean refuses, Bilingual message, Bilingual remedy) {}
}
