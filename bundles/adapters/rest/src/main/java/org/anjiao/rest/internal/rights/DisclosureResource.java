package org.anjiao.rest.internal.rights;

import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.report.document.OfficeWriters;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.NeverKept;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.rest.internal.supervisee.CaseListing;
import org.anjiao.supervisee.rights.Disclosure;
import org.anjiao.supervisee.rights.DisclosureSheet;
import org.anjiao.supervisee.rights.Disclosures;
import org.anjiao.supervisee.rights.RightsQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sheets of what is held about a person and who looked (PIPL art. 45), as a document to hand over. */
@Component(service = RestResource.class)
@Path("disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DisclosureResource implements RestResource {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Disclosures disclosures;
    private final OfficeWriters writers;

    @Activate
    public DisclosureResource(@Reference Disclosures disclosures, @Reference OfficeWriters writers) {
        this.disclosures = disclosures;
        this.writers = writers;
    }

    @POST
    @NeverKept
    @Produces(DOCX)
    @Operation(summary = "Make a sheet to hand to the person; it is on record / 出具个人信息告知单（留痕）")
    public Response disclose(@Context SecurityContext security, DisclosureBody body) {
        DisclosureBody wanted = Requests.body(body);
        DisclosureSheet sheet = disclosures.disclose(Callers.of(security), wanted.superviseeId(), wanted.reason());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new DisclosureDocument(sheet).write(writers, file);
        return Response.created(URI.create("disclosures/" + sheet.disclosure().id()))
                .entity(file.toByteArray())
                .type(DOCX)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"disclosure-" + sheet.person().number() + ".docx\"")
                .build();
    }

    @GET
    @Exported
    @Operation(summary = "Sheets that were handed out, the latest first / 告知单记录", description = "sort: made, reads")
    public Page<Disclosure> list(@Context SecurityContext security, @BeanParam CaseListing listing) {
        return disclosures.list(Callers.of(security), new RightsQuery(listing.query(), null));
    }

    /** For whom and why. */
    public record DisclosureBody(String superviseeId, String reason) {}
}
