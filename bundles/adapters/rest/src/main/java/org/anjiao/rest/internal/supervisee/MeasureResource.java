package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
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
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.DecisionBody;
import org.anjiao.rest.internal.NeverKept;
import org.anjiao.rest.internal.ReasonBody;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Judgement;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureQuery;
import org.anjiao.supervisee.measure.MeasureState;
import org.anjiao.supervisee.measure.Measures;
import org.anjiao.supervisee.measure.NewMeasure;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rewards and penalties (R-64, T-30 to T-39). Steps honour {@code If-Match}; each answer carries the new {@code ETag}. */
@Component(service = RestResource.class)
@Path("measures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MeasureResource implements RestResource {
    private final Measures measures;

    @Activate
    public MeasureResource(@Reference Measures measures) {
        this.measures = measures;
    }

    @POST
    @NeverKept
    @Path("suggestion")
    @Operation(summary = "What the rules of the event suggest and allow / 依行为发生时的规则给出处置建议")
    public Judgement judge(@Context SecurityContext security, Conduct conduct) {
        return measures.judge(Callers.of(security), Requests.body(conduct));
    }

    @POST
    @Operation(summary = "Propose a measure / 提出考核奖惩措施")
    public Response propose(@Context SecurityContext security, NewMeasure measure) {
        Measure proposed = measures.propose(Callers.of(security), Requests.body(measure));
        return answer(Response.created(URI.create("measures/" + proposed.id())), proposed);
    }

    @GET
    @Exported
    @Operation(
            summary = "Measures of a unit's subtree or of a person, the latest first / 考核奖惩列表",
            description = "sort: proposed, event, decided, issued, document")
    public Page<Measure> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("kind") String kind,
            @QueryParam("state") String state) {
        return measures.list(
                Callers.of(security),
                new MeasureQuery(
                        listing.query(),
                        Requests.optional(MeasureKind.class, "kind", kind),
                        Requests.optional(MeasureState.class, "state", state)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A measure / 考核奖惩")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(measures.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/verification")
    @Operation(summary = "The head of the office verifies what an officer there proposes, or refuses it / 司法所所长核实")
    public Response verify(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                measures.verify(Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @POST
    @Path("{id}/decision")
    @Operation(summary = "Grant or refuse / 审批")
    public Response decide(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                measures.decide(Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @POST
    @Path("{id}/signature")
    @Operation(summary = "Sign a proposal, which sends it, or refuse to / 签发提请")
    public Response sign(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                measures.sign(Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    @POST
    @Path("{id}/service")
    @Operation(summary = "The person has signed the document / 登记送达")
    public Response serve(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ServiceBody body) {
        LocalDate day = Requests.body(body).servedOn();
        return answer(measures.serve(Callers.of(security), id, Requests.version(ifMatch), day));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Give it up, or take it back after an objection / 撤回")
    public Response withdraw(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReasonBody body) {
        String reason = Requests.body(body).reason();
        return answer(measures.withdraw(Callers.of(security), id, Requests.version(ifMatch), reason));
    }

    private static Response answer(Measure measure) {
        return answer(Response.ok(), measure);
    }

    private static Response answer(Response.ResponseBuilder response, Measure measure) {
        return Requests.answer(response, measure, measure.version());
    }

    /** When the person signed. */
    public record ServiceBody(LocalDate servedOn) {}
}
