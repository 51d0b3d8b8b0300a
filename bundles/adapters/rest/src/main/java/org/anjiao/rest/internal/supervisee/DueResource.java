package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.BeanParam;
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
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Refs.UnitRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueCount;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueList;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.due.DueRecounts;
import org.anjiao.supervisee.due.Recount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is due: one list for each person, office and county. */
@Component(service = RestResource.class)
@Path("dues")
@Produces(MediaType.APPLICATION_JSON)
public final class DueResource implements RestResource {
    private final DueList dues;
    private final DueRecounts recounts;
    private final Refs refs;
    private final Clock clock;

    @Activate
    public DueResource(
            @Reference DueList dues,
            @Reference DueRecounts recounts,
            @Reference SuperviseeDirectory directory,
            @Reference Organization organization,
            @Reference Clock clock) {
        refs = new Refs(organization, directory);
        this.dues = dues;
        this.recounts = recounts;
        this.clock = clock;
    }

    @GET
    @Exported
    @Operation(summary = "Open obligations, the earliest end first / 待办期限", description = "sort: until, since")
    public Page<DueView> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("kind") String kind,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue) {
        Instant now = clock.instant();
        DueQuery query =
                new DueQuery(listing.query(), Requests.optional(DueKind.class, "kind", kind), overdue ? now : null);
        return refs.named(
                dues.list(Callers.of(security), query),
                Due::superviseeId,
                (due, person) -> DueView.of(due, person, refs.unit(due.unitId(), now), now));
    }

    @GET
    @Exported(personal = false)
    @Path("counts")
    @Operation(summary = "How many of each kind, overdue and near / 待办期限统计")
    public List<CountView> counts(@Context SecurityContext security, @QueryParam("unit") String unit) {
        return dues.counts(Callers.of(security), unit).stream()
                .map(CountView::of)
                .toList();
    }

    @POST
    @Path("recounts")
    @Operation(summary = "Count all limits anew after a rule or a day off has changed / 规则或节假日变更后重算全省期限")
    public Response beginRecount(@Context SecurityContext security) {
        Recount run = recounts.begin(Callers.of(security));
        return Response.created(URI.create("dues/recounts/" + run.id()))
                .entity(run)
                .build();
    }

    @GET
    @Path("recounts")
    @Operation(summary = "Counts so far, the latest first / 期限重算记录")
    public List<Recount> recounts(@Context SecurityContext security) {
        return recounts.list(Callers.of(security));
    }

    @GET
    @Path("recounts/{id}")
    @Operation(summary = "How far a count is / 期限重算进度")
    public Recount recount(@Context SecurityContext security, @PathParam("id") String id) {
        return recounts.find(Callers.of(security), id);
    }

    /**
     * An obligation as officers see it.
     *
     * @param reason code of the event that called for it; null where the kind says all
     */
    public record DueView(
            String id,
            PersonRef supervisee,
            UnitRef unit,
            DueKind kind,
            String number,
            String zh,
            String en,
            String recordType,
            String recordId,
            String reason,
            Instant since,
            LocalDate lastDay,
            Instant until,
            boolean overdue,
            boolean provisional,
            String basis) {
        static DueView of(Due due, PersonRef supervisee, UnitRef unit, Instant now) {
            return new DueView(
                    due.id(),
                    supervisee,
                    unit,
                    due.kind(),
                    due.kind().number(),
                    due.kind().zh(),
                    due.kind().en(),
                    due.recordType(),
                    due.recordId(),
                    due.reason(),
                    due.since(),
                    due.lastDay(),
                    due.until(),
                    due.late(now),
                    due.provisional(),
                    due.basis());
        }
    }

    /** Counts of one kind. */
    public record CountView(DueKind kind, String number, String zh, String en, long open, long overdue, long soon) {
        static CountView of(DueCount count) {
            DueKind kind = count.kind();
            return new CountView(
                    kind, kind.number(), kind.zh(), kind.en(), count.open(), count.overdue(), count.soon());
        }
    }
}
