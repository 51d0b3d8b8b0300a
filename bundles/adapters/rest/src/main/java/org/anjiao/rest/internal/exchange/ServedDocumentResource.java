package org.anjiao.rest.internal.exchange;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.exchange.ServedDocument;
import org.anjiao.exchange.ServedDocuments;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was served on the procuratorate, for the procuratorate (brief 6.3). */
@Component(service = RestResource.class)
@Path("served-documents")
@Produces(MediaType.APPLICATION_JSON)
public final class ServedDocumentResource implements RestResource {
    private final ServedDocuments served;

    @Activate
    public ServedDocumentResource(@Reference ServedDocuments served) {
        this.served = served;
    }

    @GET
    @Operation(summary = "Documents that go to the procuratorate of a unit, newest first / 送检察机关文书列表")
    public Page<ServedDocument> list(
            @Context SecurityContext security,
            @QueryParam("unit") String unit,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return served.list(Callers.of(security), unit, cursor, limit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One of them in full; the read is on record / 送检察机关文书")
    public ServedDocument find(@Context SecurityContext security, @PathParam("id") String id) {
        return served.find(Callers.of(security), id);
    }
}
