package org.anjiao.rest.internal.supervisee;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
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
import org.anjiao.supervisee.absence.Absence;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.absence.AbsenceCount;
import org.anjiao.supervisee.absence.AbsenceState;
import org.anjiao.supervisee.absence.Absences;
import org.anjiao.supervisee.absence.NewAbsence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lost contact (T-27, R-40). Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("absences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AbsenceResource implements RestResource {
    private final Absences absences;
    private final Refs refs;

    @Activate
    public AbsenceResource(
            @Reference Absences absences,
            @Reference SuperviseeDirectory directory,
            @Reference Organization organization) {
        this.absences = absences;
        refs = new Refs(organization, directory);
    }

    @POST
    @Operation(summary = "Open a search / 登记失联并立即组织查找")
    public Response open(@Context SecurityContext security, LostBody body) {
        Absence absence =
                absences.open(Callers.of(security), Requests.body(body).command());
        return answer(Response.created(URI.create("absences/" + absence.id())), absence);
    }

    @GET
    @Exported
    @Operation(
            summary = "Absences of a unit's subtree or of a person, the latest first / 失联、脱管列表",
            description = "sort: discovered, lastContact, letter, found")
    public Page<AbsenceLine> list(
            @Context SecurityContext security, @BeanParam CaseListing listing, @QueryParam("state") String state) {
        AbsenceState wanted = Requests.optional(AbsenceState.class, "state", state);
        Page<Absence> page = absences.list(Callers.of(security), listing.query(), wanted);
        return refs.named(page, Absence::superviseeId, AbsenceLine::new);
    }

    @GET
    @Exported(personal = false)
    @Path("counts")
    @Operation(summary = "Whom each office is looking for now / 查找中和脱管人数统计")
    public List<AbsenceCount> counts(@Context SecurityContext security, @QueryParam("unit") String unit) {
        return absences.counts(Callers.of(security), unit);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An absence / 失联记录")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), absences.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/police-letter")
    @Operation(summary = "Not found: send the letter to the police / 查找未果，发出协助查找函")
    public Response askPolice(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return answer(Response.ok(), absences.askPolice(Callers.of(security), id, Requests.version(ifMatch)));
    }

    @POST
    @Path("{id}/finding")
    @Operation(summary = "Found / 已找到")
    public Response found(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            FoundBody body) {
        FoundBody given = Requests.body(body);
        Absence.Finding finding = new Absence.Finding(given.how(), given.circumstances());
        return answer(
                Response.ok(),
                absences.found(Callers.of(security), id, Requests.version(ifMatch), given.foundOn(), finding));
    }

    private static Response answer(Response.ResponseBuilder response, Absence absence) {
        return Requests.answer(response, absence, absence.version());
    }

    /** What was lost; without {@code discoveredAt} it came to light now. */
    public record LostBody(
            String superviseeId,
            AbsenceCause cause,
            LocalDate lastContactOn,
            Instant discoveredAt,
            String circumstances) {
        NewAbsence command() {
            return new NewAbsence(superviseeId, cause, lastContactOn, discoveredAt, circumstances);
        }
    }

    /** How the search ended. */
    public record FoundBody(LocalDate foundOn, String how, String circumstances) {}

    /** An absence with the person's name. */
    public record AbsenceLine(@JsonUnwrapped Absence absence, PersonRef supervisee) {}
}
