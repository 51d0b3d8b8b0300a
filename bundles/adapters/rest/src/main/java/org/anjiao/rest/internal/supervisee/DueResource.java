package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.platform.Page;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueCount;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueList;
import org.anjiao.supervisee.due.DueQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is due: one list for each person, office and county. */
@Component(service = RestResource.class)
@Path("dues")
@Produces(MediaType.APPLICATION_JSON)
public final class DueResource implements RestResource {
    private final DueList dues;
    private final Clock clock;

    @Activate
    public DueResource(@Reference DueList dues, @Reference Clock clock) {
        this.dues = dues;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Open obligations, the earliest end first / 待办期限")
    public Page<DueView> list(
            @Context SecurityContext security,
            @QueryParam("unit") String unit,
            @QueryParam("superviseeId") String superviseeId,
            @QueryParam("kind") String kind,
            @QueryParam("overdue") @DefaultValue("false") boolean overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Instant now = clock.instant();
        DueKind wanted = kind == null ? null : Requests.constant(DueKind.class, "kind", kind);
        return dues.list(
                        Callers.of(security),
                        new DueQuery(unit, superviseeId, wanted, overdue ? now : null, cursor, limit))
                .map(due -> DueView.of(due, now));
    }

    @GET
    @Path("counts")
    @Operation(summary = "How many of each kind, overdue and near / 待办期限统计")
    public List<CountView> counts(@Context SecurityContext security, @QueryParam("unit") String unit) {
        return dues.counts(Callers.of(security), unit).stream()
                .map(CountView::of)
                .toList();
    }

    /** An obligation as officers see it. */
    public record DueView(
            String id,
            String superviseeId,
            String unitId,
            DueKind kind,
            String number,
            String zh,
            String en,
            String recordType,
            String recordId,
            Instant since,
            LocalDate lastDay,
            Instant until,
            boolean overdue,
            boolean provisional,
            String basis) {
        static DueView of(Due due, Instant now) {
            return new DueView(
                    due.id(),
                    due.superviseeId(),
                    due.unitId(),
                    due.kind(),
                    due.kind().number(),
                    due.kind().zh(),
                    due.kind().en(),
                    due.recordType(),
                    due.recordId(),
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
