package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
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
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.minor.NewSchoolContact;
import org.anjiao.supervisee.minor.SchoolContact;
import org.anjiao.supervisee.minor.SchoolContacts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Contacts about the schooling of minors (Law art. 55). */
@Component(service = RestResource.class)
@Path("school-contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SchoolContactResource implements RestResource {
    private final SchoolContacts contacts;

    @Activate
    public SchoolContactResource(@Reference SchoolContacts contacts) {
        this.contacts = contacts;
    }

    @POST
    @Operation(summary = "File a contact with a school or the education authority / 登记就学联络")
    public Response file(@Context SecurityContext security, NewSchoolContact body) {
        SchoolContact contact = contacts.file(Callers.of(security), Requests.body(body));
        URI list =
                URI.create("school-contacts?superviseeId=" + contact.contact().superviseeId());
        return Response.created(list).entity(contact).build();
    }

    @GET
    @Exported
    @Operation(summary = "Contacts about a minor's schooling, the latest first; with the purpose / 就学联络记录")
    public List<SchoolContact> ofPerson(
            @Context SecurityContext security,
            @QueryParam("superviseeId") String superviseeId,
            @QueryParam("purpose") String purpose) {
        return contacts.ofPerson(Callers.of(security), superviseeId, purpose);
    }
}
