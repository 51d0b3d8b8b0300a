package org.anjiao.supervisee.internal.prohibition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.prohibition.TripState;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseAlerts;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;

/**
 * What the clock does to trips. A day of return that has passed leaves the report due. Only when the permit does not hold any
 * more is the person away without permission, which is answered as after a leave.
 */
public class TripClock implements DueHandler {
    private final Desk desk;
    private final CaseHazards hazards;
    private final CaseAlerts alerts;

    public TripClock(Desk desk, CaseHazards hazards, CaseAlerts alerts) {
        this.desk = desk;
        this.hazards = hazards;
        this.alerts = alerts;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.TRIP_START, DueKind.TRIP_RETURN, DueKind.TRIP_PERMIT_END);
    }

    void filed(EntityManager manager, SuperviseeEntity person, TripEntity trip) {
        LocalDate first = trip.firstDay();
        if (first.isAfter(desk.today())) {
            open(manager, DueKind.TRIP_START, person, trip, first, Shanghai.startOf(first));
        } else {
            begin(manager, trip);
        }
        open(manager, DueKind.TRIP_RETURN, person, trip, trip.lastDay(), Shanghai.endOf(trip.lastDay()));
    }

    /** The permit was taken back: what has not begun is off, and whoever is away comes back today. */
    void revoked(EntityManager manager, SuperviseeEntity person, PermitEntity permit, String why) {
        LocalDate today = desk.today();
        for (TripEntity trip : TripSearch.ofPermit(manager, permit.id())) {
            if (trip.state() == TripState.FILED) {
                trip.cancelled(why);
                desk.dues().cancelAll(manager, trip.id());
            } else if (trip.state() == TripState.AWAY || trip.state() == TripState.OVERDUE) {
                trip.cutShort(today, why);
                desk.dues()
                        .extend(
                                manager,
                                DueKind.TRIP_RETURN,
                                trip.id(),
                                deadline(person, today, Shanghai.endOf(today)));
            }
        }
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        switch (due.kind()) {
            case TRIP_START -> {
                TripEntity trip = manager.find(TripEntity.class, due.recordId());
                if (trip.state() == TripState.FILED) {
                    begin(manager, trip);
                }
                desk.dues().done(manager, DueKind.TRIP_START, trip.id(), due.until());
            }
            case TRIP_RETURN -> overdue(manager, due, person, manager.find(TripEntity.class, due.recordId()));
            default ->
                TripSearch.ofPermit(manager, due.recordId()).stream()
                        .filter(trip -> trip.state().next().contains(TripState.OVERSTAYED))
                        .forEach(trip -> overstayed(manager, person, trip, due.until()));
        }
    }

    private void begin(EntityManager manager, TripEntity trip) {
        trip.begun();
        desk.flags().raise(manager, trip.superviseeId(), Flag.ON_LEAVE, trip.id());
    }

    private void overdue(EntityManager manager, DueEntity due, SuperviseeEntity person, TripEntity trip) {
        PermitEntity permit = manager.find(PermitEntity.class, trip.permitId());
        boolean holds = permit.state() == PermitState.GRANTED && !desk.today().isAfter(permit.lastDay());
        if (!trip.state().next().contains(TripState.OVERSTAYED)) {
            return;
        }
        if (!holds) {
            overstayed(manager, person, trip, due.until());
        } else if (trip.state() == TripState.AWAY) {
            trip.overdue();
            record(manager, person, trip, "TRIP_OVERDUE", due.until());
        }
    }

    private void overstayed(EntityManager manager, SuperviseeEntity person, TripEntity trip, Instant since) {
        trip.overstayed();
        desk.flags().lower(manager, person.id(), Flag.ON_LEAVE, trip.id());
        desk.flags().raise(manager, person.id(), Flag.OVERDUE_RETURN, trip.id());
        record(manager, person, trip, "TRIP_OVERSTAYED", since);
        String lastDay = trip.lastDay().toString();
        alerts.raise(new CaseAlert(
                CaseAlert.Kind.OVERDUE_RETURN, person.id(), lastDay, TripBook.RECORD_TYPE, trip.id(), since));
        hazards.raise(
                desk.system(person.unitId()),
                new CaseHazard(
                        CaseHazard.Kind.OVERDUE_RETURN,
                        person.id(),
                        "经常性跨市县活动批准期满或被撤销，行程（" + lastDay + "）未报告返回",
                        null,
                        TripBook.RECORD_TYPE,
                        trip.id()));
    }

    private void record(EntityManager manager, SuperviseeEntity person, TripEntity trip, String action, Instant at) {
        desk.record(
                manager,
                desk.system(person.unitId()),
                person,
                new CaseStep(
                        action,
                        TripBook.RECORD_TYPE,
                        trip.id(),
                        at,
                        Map.of("to", trip.lastDay().toString())));
    }

    private void open(
            EntityManager manager,
            DueKind kind,
            SuperviseeEntity person,
            TripEntity trip,
            LocalDate day,
            Instant until) {
        desk.dues()
                .open(
                        manager,
                        new NewDue(
                                kind,
                                person.id(),
                                person.unitId(),
                                TripBook.RECORD_TYPE,
                                trip.id(),
                                desk.now(),
                                deadline(person, day, until)));
    }

    private Deadline deadline(SuperviseeEntity person, LocalDate day, Instant until) {
        return new Deadline(day, until, false, desk.rule(RuleCodes.TRIP_PERMIT_MONTHS, person, desk.today()));
    }
}
