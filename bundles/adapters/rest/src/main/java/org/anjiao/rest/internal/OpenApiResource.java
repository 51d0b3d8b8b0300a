package org.anjiao.rest.internal;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.anjiao.rest.internal.export.ListMethod;

/** Describes the resources that are installed now. */
@Path("openapi.json")
public final class OpenApiResource {
    private final Set<Class<?>> resources;

    OpenApiResource(Set<Class<?>> resources) {
        this.resources = resources;
    }

    @GET
    @Open
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "This description / 接口说明")
    public String describe() {
        OpenAPI openApi = new OpenAPI()
                .info(new Info().title("Anjiao 安矫").version("v1"))
                .servers(List.of(new Server().url(RestServer.PATH)));
        OpenAPI described = new Reader(new SwaggerConfiguration().openAPI(openApi)).read(resources);
        resources.forEach(resource -> describeKeys(described, resource));
        resources.forEach(resource -> describeTables(described, resource));
        return Json.pretty(described);
    }

    /** One filter takes the header for all resources, so it is described for all of them here. */
    private static void describeKeys(OpenAPI described, Class<?> resource) {
        String root = resource.getAnnotation(Path.class).value();
        for (Method method : resource.getMethods()) {
            if (KeptRequests.keeps(method)) {
                Path below = method.getAnnotation(Path.class);
                String path = "/" + root + (below == null ? "" : "/" + below.value());
                described
                        .getPaths()
                        .get(path)
                        .getPost()
                        .addParametersItem(key())
                        .getResponses()
                        .addApiResponse("409", problem("IDEMPOTENCY_KEY_IN_USE, or a code of the resource"))
                        .addApiResponse("422", problem("IDEMPOTENCY_KEY_REUSED, or a code of the resource"));
            }
        }
    }

    /** One invoker gives all lists as tables; those of persons only when approved, by /exports. */
    private static void describeTables(OpenAPI described, Class<?> resource) {
        for (Method method : resource.getMethods()) {
            ListMethod.of(resource, method)
                    .filter(list -> !list.personal())
                    .ifPresent(list ->
                            described.getPaths().get("/" + list.key()).getGet().addParametersItem(media()));
        }
    }

    private static Parameter media() {
        return new QueryParameter()
                .name(ListInvoker.MEDIA)
                .description("The whole list as a table, with the same filters and masks; cursor and limit are ignored."
                        + " Needs LIST_EXPORT; is put on the audit log / 导出全部内容，筛选和脱敏与列表相同；须有导出权限，留痕")
                .required(false)
                .schema(new StringSchema().addEnumItem("csv").addEnumItem("xlsx"));
    }

    private static Parameter key() {
        return new HeaderParameter()
                .name(KeptRequests.HEADER)
                .description(
                        "1 to 255 visible ASCII characters chosen by the caller. The same request of the same account"
                                + " with the same key gets the first answer again and does nothing twice, for the time that"
                                + " org.anjiao.once states (24 hours). A refused request leaves its key free."
                                + " / 幂等键：同一账号以同一幂等键重发同一请求，返回首次的结果，不重复办理")
                .required(false)
                .schema(new StringSchema().minLength(1).maxLength(255));
    }

    private static ApiResponse problem(String codes) {
        return new ApiResponse().description(codes);
    }
}
