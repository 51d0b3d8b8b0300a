package org.anjiao.supervisee.internal.prohibition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.prohibition.NewTrip;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.prohibition.ProhibitionProblem;
import org.anjiao.supervisee.prohibition.Trip;
import org.anjiao.supervisee.prohibition.TripState;
import org.anjiao.supervisee.prohibition.Trips;

/** The trips. */
public class TripBook implements Trips {
    static final String RECORD_TYPE = "trip";
    private static final int MAX_PLACE = 200;
    private static final int MAX_TEXT = 500;

    private static final SortKey FROM = SortKey.day("from", "firstDay");
    private static final ListShape SHAPE =
            ListShape.filed(FROM, FROM, SortKey.day("to", "lastDay"), SortKey.made("filed"));

    private final Desk desk;
    private final CaseList<TripEntity> listed;
    private final TripClock clock;

    public TripBook(Desk desk, TripClock clock) {
        this.desk = desk;
        listed = new CaseList<>(desk, TripEntity.class, SHAPE);
        this.clock = clock;
    }

    @Override
    public Trip file(Caller caller, NewTrip given) {
        NewTrip asked = checked(given);
        return desk.onRecord(
                caller,
                Permission.CASE_RECORD,
                PermitEntity.class,
                asked.permitId(),
                PermitEntity::superviseeId,
                (manager, person, permit) -> {
                    desk.requireActive(person);
                    requireWithin(permit, asked);
                    // Two trips of one person filed at the same moment must not overlap: each moves the person's
                    // version.
                    manager.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
                    requireApart(manager, person, asked);
                    TripEntity trip = new TripEntity(
                            desk.around().ids().next(), person.id(), person.unitId(), asked, caller, desk.now());
                    manager.persist(trip);
                    clock.filed(manager, person, trip);
                    return recorded(manager, caller, person, trip, "TRIP_FILED");
                });
    }

    private void requireWithin(PermitEntity permit, NewTrip asked) {
        if (permit.kind() != PermitKind.TRIP || permit.state() != PermitState.GRANTED) {
            throw new ProblemException(ProhibitionProblem.TRIP_PERMIT, "permitId");
        }
        if (asked.from().isBefore(desk.today())) {
            throw new ProblemException(ProhibitionProblem.TRIP_IN_PAST, "from");
        }
        if (asked.from().isBefore(permit.firstDay()) || asked.to().isAfter(permit.lastDay())) {
            throw new ProblemException(ProhibitionProblem.TRIP_DAYS, "to", permit.firstDay(), permit.lastDay());
        }
        String permitted = permit.application().destinationCode();
        if (!permitted.equals(asked.destinationCode())) {
            throw new ProblemException(ProhibitionProblem.TRIP_PLACE, "destinationCode", permitted);
        }
    }

    private static void requireApart(EntityManager manager, SuperviseeEntity person, NewTrip asked) {
        TripSearch.ofPerson(manager, person.id()).stream()
                .filter(other ->
                        other.state() == TripState.FILED || other.state().away())
                .filter(other ->
                        !asked.from().isAfter(other.lastDay()) && !asked.to().isBefore(other.firstDay()))
                .findAny()
                .ifPresent(other -> {
                    throw new ProblemException(
                            ProhibitionProblem.TRIP_OVERLAPS, "from", other.firstDay(), other.lastDay());
                });
    }

    @Override
    public Trip reportBack(Caller caller, String id, Long version, LocalDate backOn) {
        LocalDate on = Desk.value("backOn", backOn);
        return step(caller, id, version, "TRIP_RETURNED", (manager, person, trip) -> {
            trip.back(caller, on);
            if (on.isBefore(trip.firstDay()) || on.isAfter(desk.today())) {
                throw new ProblemException(ProhibitionProblem.TRIP_BACK_DAY, "backOn", trip.firstDay());
            }
            desk.dues().done(manager, DueKind.TRIP_RETURN, id, Shanghai.startOf(on));
            desk.flags().lower(manager, person.id(), Flag.ON_LEAVE, id);
            desk.flags().lower(manager, person.id(), Flag.OVERDUE_RETURN, id);
        });
    }

    @Override
    public Trip cancel(Caller caller, String id, Long version, String reason) {
        String why = Desk.text("reason", reason, MAX_TEXT);
        return step(caller, id, version, "TRIP_CANCELLED", (manager, person, trip) -> {
            trip.cancelled(why);
            desk.dues().cancelAll(manager, id);
        });
    }

    @Override
    public List<Trip> ofPerson(Caller caller, String superviseeId, String permitId) {
        return desk.step(
                caller,
                Permission.SUPERVISEE_READ,
                superviseeId,
                (manager, person) -> TripSearch.ofPerson(manager, superviseeId).stream()
                        .filter(trip -> permitId == null || permitId.equals(trip.permitId()))
                        .map(TripEntity::view)
                        .toList());
    }

    private interface Change {
        void on(EntityManager manager, SuperviseeEntity person, TripEntity trip);
    }

    private Trip step(Caller caller, String id, Long version, String action, Change change) {
        return desk.onRecord(
                caller,
                Permission.CASE_RECORD,
                TripEntity.class,
                id,
                TripEntity::superviseeId,
                (manager, person, trip) -> {
                    Desk.requireVersion(trip.version(), version);
                    change.on(manager, person, trip);
                    return recorded(manager, caller, person, trip, action);
                });
    }

    private Trip recorded(
            EntityManager manager, Caller caller, SuperviseeEntity person, TripEntity trip, String action) {
        manager.flush();
        Trip view = trip.view();
        Map<String, String> facts = new TreeMap<>(
                Map.of("from", view.trip().from().toString(), "to", view.to().toString()));
        if (view.backOn() != null) {
            facts.put("backOn", view.backOn().toString());
        }
        desk.record(manager, caller, person, new CaseStep(action, RECORD_TYPE, view.id(), facts));
        return view;
    }

    private static NewTrip checked(NewTrip given) {
        LocalDate from = Desk.value("from", given.from());
        LocalDate to = Desk.value("to", given.to());
        if (to.isBefore(from)) {
            throw new ProblemException(SuperviseeProblem.END_BEFORE_BEGIN, "to", from.toString(), to.toString());
        }
        return new NewTrip(
                Desk.text("permitId", given.permitId(), 36),
                Desk.text("destinationCode", given.destinationCode(), 6),
                Desk.text("place", given.place(), MAX_PLACE),
                from,
                to);
    }

    @Override
    public Page<Trip> list(Caller caller, CaseQuery query, String permitId, TripState state) {
        Filter filter = new Filter().equal("permitId", permitId).equal("state", state);
        return listed.page(caller, query, filter, TripEntity::view);
    }
}
