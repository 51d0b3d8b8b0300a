package org.anjiao.rest.internal;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

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
        return Json.pretty(new Reader(new SwaggerConfiguration().openAPI(openApi)).read(resources));
    }
}
