package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.risk.NewRiskAssessment;
import org.anjiao.supervisee.risk.RiskAssessment;
import org.anjiao.supervisee.risk.RiskAssessments;
import org.anjiao.supervisee.risk.RiskScore;
import org.anjiao.supervisee.risk.RiskState;
import org.anjiao.supervisee.risk.spi.BandStart;
import org.anjiao.supervisee.risk.spi.InstrumentIdentity;
import org.anjiao.supervisee.risk.spi.RiskBand;
import org.anjiao.supervisee.risk.spi.RiskInstrument;
import org.anjiao.supervisee.risk.spi.RiskQuestion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Risk assessments. A score is never a decision: each assessment carries its officer's conclusion. */
@Component(service = RestResource.class)
@Path("risk-assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RiskResource implements RestResource {
    private final RiskAssessments risks;

    @Activate
    public RiskResource(@Reference RiskAssessments risks) {
        this.risks = risks;
    }

    @GET
    @Path("instruments")
    @Operation(summary = "Installed instruments with their questions / 已安装的评估工具")
    public List<InstrumentView> instruments() {
        return risks.instruments().stream().map(InstrumentView::of).toList();
    }

    @POST
    @NeverKept
    @Path("score")
    @Operation(summary = "What an instrument yields, without filing / 试算")
    public RiskScore score(SheetBody body) {
        SheetBody sheet = Requests.body(body);
        return risks.score(sheet.instrumentId(), sheet.answers() == null ? Map.of() : sheet.answers());
    }

    @POST
    @Operation(summary = "File an assessment with the officer's conclusion / 登记风险评估")
    public Response assess(@Context SecurityContext security, NewRiskAssessment body) {
        RiskAssessment risk = risks.assess(Callers.of(security), Requests.body(body));
        return answer(Response.created(URI.create("risk-assessments/" + risk.id())), risk);
    }

    @GET
    @Exported
    @Operation(
            summary = "All assessments of a person, the latest first / 历次评估",
            description = "sort: assessed, score, decided")
    public Page<RiskAssessment> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("band") String band,
            @QueryParam("state") String state) {
        return risks.list(
                Callers.of(security),
                listing.query(),
                Requests.optional(RiskBand.class, "band", band),
                Requests.optional(RiskState.class, "state", state));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "An assessment / 风险评估")
    public Response find(@Context SecurityContext security, @PathParam("id") String id) {
        return answer(Response.ok(), risks.find(Callers.of(security), id));
    }

    @POST
    @Path("{id}/override-decision")
    @Operation(summary = "A second person confirms or refuses a departure from the instrument / 复核调整")
    public Response decideOverride(
            @Context SecurityContext security,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            DecisionBody body) {
        DecisionBody given = Requests.body(body);
        return answer(
                Response.ok(),
                risks.decideOverride(
                        Callers.of(security), id, Requests.version(ifMatch), given.granted(), given.comment()));
    }

    private static Response answer(Response.ResponseBuilder response, RiskAssessment risk) {
        return Requests.answer(response, risk, risk.version());
    }

    /** Answers to be counted. */
    public record SheetBody(String instrumentId, Map<String, String> answers) {}

    /** An instrument. */
    public record InstrumentView(InstrumentIdentity identity, List<RiskQuestion> questions, List<BandStart> bands) {
        static InstrumentView of(RiskInstrument instrument) {
            return new InstrumentView(instrument.identity(), instrument.questions(), instrument.bands());
        }
    }
}
