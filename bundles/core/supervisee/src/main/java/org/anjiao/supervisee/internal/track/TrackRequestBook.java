package org.anjiao.supervisee.internal.track;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.track.NewTrackRequest;
import org.anjiao.supervisee.track.TrackReads;
import org.anjiao.supervisee.track.TrackRequest;
import org.anjiao.supervisee.track.TrackRequestProblem;
import org.anjiao.supervisee.track.TrackRequestState;
import org.anjiao.supervisee.track.TrackRequests;

/** The requests for tracks, and who may look at one. */
public class TrackRequestBook implements TrackRequests, TrackReads {
    static final String RECORD_TYPE = "track-request";
    private static final int MAX_TEXT = 200;
    private static final int MAX_REASON = 500;

    private static final SortKey REQUESTED = SortKey.time("requested", "requestedAt");

    private final Desk desk;
    private final TrackNumbers numbers;
    private final CaseList<TrackRequestEntity> requests;

    public TrackRequestBook(Desk desk) {
        this.desk = desk;
        numbers = new TrackNumbers(desk.around().dataSource());
        requests = new CaseList<>(
                desk,
                TrackRequestEntity.class,
                ListShape.filed(
                        REQUESTED,
                        REQUESTED,
                        SortKey.time("decided", "decidedAt").orNone()));
    }

    @Override
    public TrackRequest request(Caller caller, NewTrackRequest given) {
        NewTrackRequest asked = checked(given);
        return desk.step(caller, Permission.TRACK_REQUEST, asked.superviseeId(), (manager, person) -> {
            requirePeriod(person, asked);
            TrackRequestEntity request = new TrackRequestEntity(
                    desk.around().ids().next(),
                    numbers.next(desk.today()),
                    person,
                    asked,
                    desk.decision(RuleCodes.TRACK_REQUEST_LEVEL, null, person, desk.today()),
                    caller,
                    desk.now());
            manager.persist(request);
            return recorded(manager, caller, person, request, "TRACK_REQUESTED");
        });
    }

    private static NewTrackRequest checked(NewTrackRequest given) {
        return new NewTrackRequest(
                Desk.text("superviseeId", given.superviseeId(), 36),
                Desk.value("from", given.from()),
                Desk.value("to", given.to()),
                Desk.text("purpose", Desk.purpose(given.purpose()), MAX_TEXT),
                Desk.text("legalBasis", given.legalBasis(), MAX_TEXT));
    }

    private void requirePeriod(SuperviseeEntity person, NewTrackRequest asked) {
        int most = desk.rule(RuleCodes.TRACK_REQUEST_PERIOD_DAYS, person, desk.today())
                .intValue();
        boolean fits = !asked.from().isAfter(asked.to())
                && !asked.to().isAfter(desk.today())
                && ChronoUnit.DAYS.between(asked.from(), asked.to()) < most;
        if (!fits) {
            throw new ProblemException(TrackRequestProblem.TRACK_REQUEST_PERIOD, "to", most);
        }
    }

    @Override
    public TrackRequest decide(Caller caller, String id, Long version, boolean granted, String comment) {
        String why =
                granted ? Desk.optionalText("comment", comment, MAX_REASON) : Desk.text("comment", comment, MAX_REASON);
        return step(caller, Permission.TRACK_GRANT, id, version, (manager, person, request) -> {
            desk.requireLevel(caller, person, request.level());
            Desk.requireOther(caller, request.requestedBy());
            if (granted) {
                Deadline reading = desk.deadline(RuleCodes.TRACK_REQUEST_READ_DAYS, person, desk.now());
                request.granted(caller, why, reading.until(), reading.rule().basis(), desk.now());
            } else {
                request.refused(caller, why, desk.now());
            }
            return recorded(manager, caller, person, request, granted ? "TRACK_GRANTED" : "TRACK_REFUSED");
        });
    }

    @Override
    public TrackRequest withdraw(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_REASON);
        return step(caller, Permission.TRACK_REQUEST, id, version, (manager, person, request) -> {
            if (!request.requestedBy().equals(caller.account())) {
                throw new ProblemException(TrackRequestProblem.TRACK_REQUEST_NOT_OWN, null);
            }
            request.withdrawn(why);
            return recorded(manager, caller, person, request, "TRACK_REQUEST_WITHDRAWN");
        });
    }

    @Override
    public TrackRequest revoke(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_REASON);
        return step(caller, Permission.TRACK_GRANT, id, version, (manager, person, request) -> {
            desk.requireLevel(caller, person, request.level());
            request.revoked(why);
            return recorded(manager, caller, person, request, "TRACK_REVOKED");
        });
    }

    @Override
    public TrackRequest find(Caller caller, String id) {
        return desk.around().jpa().txExpr(manager -> {
            TrackRequestEntity request = desk.found(manager.find(TrackRequestEntity.class, id), id);
            boolean own = request.requestedBy().equals(caller.account());
            Permission right = own ? Permission.TRACK_REQUEST : Permission.TRACK_GRANT;
            desk.files().require(caller, right, desk.person(manager, request.superviseeId()));
            return request.view(desk.now());
        });
    }

    @Override
    public Page<TrackRequest> list(Caller caller, CaseQuery query, TrackRequestState state) {
        desk.around().access().require(caller, Permission.TRACK_GRANT, caller.unitId());
        return requests.page(caller, query, new Filter().equal("state", state), request -> request.view(desk.now()));
    }

    @Override
    public Page<TrackRequest> own(Caller caller, String cursor, int limit) {
        desk.around().access().require(caller, Permission.TRACK_REQUEST, caller.unitId());
        int size = Page.limit(limit);
        return desk.around().jpa().txExpr(manager -> {
            Set<String> hidden = desk.files().hidden(manager, caller);
            return Page.of(
                    TrackRequestSearch.of(manager, caller.account(), hidden, cursor, size + 1).stream()
                            .map(request -> request.view(desk.now()))
                            .toList(),
                    size,
                    TrackRequest::id);
        });
    }

    @Override
    public Optional<TrackRequest> require(Caller caller, String superviseeId, LocalDate day) {
        return desk.around().jpa().txExpr(manager -> {
            SuperviseeEntity person = desk.person(manager, superviseeId);
            boolean byRequest = caller.may(Permission.TRACK_REQUEST)
                    && !desk.around().access().permits(caller, Permission.TRACK_READ, person.unitId());
            desk.files().require(caller, byRequest ? Permission.TRACK_REQUEST : Permission.TRACK_READ, person);
            if (!byRequest) {
                return Optional.empty();
            }
            return Optional.of(TrackRequestSearch.running(manager, caller.account(), person.id(), day, desk.now())
                    .map(request -> request.view(desk.now()))
                    .orElseThrow(() -> refusal(caller, person, day)));
        });
    }

    /** The read's transaction is about to be rolled back; the record of the refusal must stand. */
    private ProblemException refusal(Caller caller, SuperviseeEntity person, LocalDate day) {
        AuditRecord record = new AuditRecord(
                "REFUSED",
                "supervisee",
                person.id(),
                person.unitId(),
                null,
                Map.of(
                        "permission",
                        Permission.TRACK_READ.name(),
                        "code",
                        TrackRequestProblem.TRACK_REQUEST_NEEDED.name(),
                        "day",
                        day.toString()));
        desk.around().transactions().independently(() -> {
            desk.around().audit().record(caller, record);
            return null;
        });
        return new ProblemException(TrackRequestProblem.TRACK_REQUEST_NEEDED, null, day);
    }

    private TrackRequest step(
            Caller caller,
            Permission permission,
            String id,
            Long version,
            Desk.RecordStep<TrackRequestEntity, TrackRequest> step) {
        return desk.onRecord(
                caller,
                permission,
                TrackRequestEntity.class,
                id,
                TrackRequestEntity::superviseeId,
                (manager, person, request) -> {
                    Desk.requireVersion(request.version(), version);
                    return step.take(manager, person, request);
                });
    }

    private TrackRequest recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, TrackRequestEntity request, String action) {
        manager.flush();
        TrackRequest view = request.view(desk.now());
        Map<String, String> facts = Map.of(
                "number", view.number(),
                "from", view.from().toString(),
                "to", view.to().toString(),
                "state", view.state().name());
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        return view;
    }
}
