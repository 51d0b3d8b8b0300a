package org.anjiao.rest.internal.supervisee;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.ws.rs.BeanParam;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.platform.Shanghai;
import org.anjiao.rest.internal.Callers;
import org.anjiao.rest.internal.Refs;
import org.anjiao.rest.internal.Refs.PersonRef;
import org.anjiao.rest.internal.Refs.UnitRef;
import org.anjiao.rest.internal.Requests;
import org.anjiao.rest.internal.RestResource;
import org.anjiao.rest.internal.export.Exported;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.decision.DecisionKind;
import org.anjiao.supervisee.decision.PendingCount;
import org.anjiao.supervisee.decision.PendingDecision;
import org.anjiao.supervisee.decision.PendingDecisions;
import org.anjiao.supervisee.decision.PendingQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What waits for a decision: one list for each head, over all kinds of proposal. */
@Component(service = RestResource.class)
@Path("pending")
@Produces(MediaType.APPLICATION_JSON)
public final class PendingResource implements RestResource {
    private final PendingDecisions pending;
    private final Refs refs;
    private final Clock clock;

    @Activate
    public PendingResource(
            @Reference PendingDecisions pending,
            @Reference SuperviseeDirectory directory,
            @Reference Organization organization,
            @Reference Clock clock) {
        refs = new Refs(organization, directory);
        this.pending = pending;
        this.clock = clock;
    }

    @GET
    @Exported
    @Operation(
            summary = "What waits for a decision, the longest or the earliest due first / 待审批事项",
            description = "sort: since, due")
    public Page<PendingView> list(
            @Context SecurityContext security,
            @BeanParam CaseListing listing,
            @QueryParam("kind") String kind,
            @QueryParam("level") String level,
            @QueryParam("mine") @DefaultValue("false") boolean mine) {
        Instant now = clock.instant();
        Page<PendingDecision> page = pending.list(
                Callers.of(security),
                new PendingQuery(
                        listing.query(),
                        Requests.optional(DecisionKind.class, "kind", kind),
                        Requests.optional(Level.class, "level", level),
                        mine));
        Map<String, PersonRef> persons = refs.persons(page.items().stream()
                .map(PendingDecision::superviseeId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return page.map(one -> PendingView.of(
                one,
                one.superviseeId() == null ? null : persons.get(one.superviseeId()),
                refs.unit(one.unitId(), now),
                now));
    }

    @GET
    @Exported(personal = false)
    @Path("counts")
    @Operation(summary = "How many of each kind wait / 待审批事项统计")
    public List<PendingCountView> counts(
            @Context SecurityContext security,
            @QueryParam("unit") String unit,
            @QueryParam("mine") @DefaultValue("false") boolean mine) {
        return pending.counts(Callers.of(security), unit, mine).stream()
                .map(PendingCountView::of)
                .toList();
    }

    /**
     * One thing that waits, as officers see it.
     *
     * @param supervisee null where no person is concerned
     * @param levels at which it is decided; empty where every unit with the right may, or another organ
     * @param proposedBy account
     * @param dueOn last day; null where there is none
     * @param late whether that day is over
     */
    public record PendingView(
            DecisionKind kind,
            String zh,
            String en,
            String recordId,
            PersonRef supervisee,
            UnitRef unit,
            List<Level> levels,
            String proposedBy,
            Instant since,
            LocalDate dueOn,
            boolean late,
            boolean mayDecide) {
        static PendingView of(PendingDecision one, PersonRef supervisee, UnitRef unit, Instant now) {
            return new PendingView(
                    one.kind(),
                    one.kind().zh(),
                    one.kind().en(),
                    one.recordId(),
                    supervisee,
                    unit,
                    one.levels(),
                    one.proposedBy(),
                    one.since(),
                    one.dueOn(),
                    one.dueOn() != null && one.dueOn().isBefore(Shanghai.dayOf(now)),
                    one.mayDecide());
        }
    }

    /** Counts of one kind. */
    public record PendingCountView(DecisionKind kind, String zh, String en, long waiting, long late) {
        static PendingCountView of(PendingCount count) {
            DecisionKind kind = count.kind();
            return new PendingCountView(kind, kind.zh(), kind.en(), count.waiting(), count.late());
        }
    }
}
