package org.anjiao.supervisee.internal.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.PermittedAbsence;
import org.anjiao.supervisee.PermittedAbsences;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.prohibition.DaysOfTrips;
import org.anjiao.supervisee.leave.LeaveState;

/**
 * The days of granted leaves, until the day of return where it came earlier, wherever the way leads; and those of trips
 * under a permit, in the permit's division only (T-18).
 */
public class TimesAway implements PermittedAbsences {
    private static final List<LeaveState> COUNTING =
            Arrays.stream(LeaveState.values()).filter(LeaveState::counts).toList();

    private final Desk desk;
    private final DaysOfTrips trips;

    public TimesAway(Desk desk) {
        this.desk = desk;
        trips = new DaysOfTrips(desk);
    }

    @Override
    public List<PermittedAbsence> begun(String superviseeId, Instant at) {
        LocalDate day = Shanghai.dayOf(at);
        return desk.around().jpa().txExpr(manager -> {
            Map<String, PermittedAbsence> latest = new HashMap<>();
            Stream.concat(leaves(manager, superviseeId, day), trips.begun(manager, superviseeId, day))
                    .forEach(absence -> latest.merge(absence.adminCode(), absence, TimesAway::later));
            return List.copyOf(latest.values());
        });
    }

    private static PermittedAbsence later(PermittedAbsence one, PermittedAbsence other) {
        return Stream.of(one, other)
                .max(Comparator.comparing(PermittedAbsence::until))
                .orElseThrow();
    }

    private static Stream<PermittedAbsence> leaves(EntityManager manager, String person, LocalDate day) {
        return manager.createQuery(
                        "select l from LeaveEntity l where l.superviseeId = :person and l.firstDay <= :day"
                                + " and l.state in :counting",
                        LeaveEntity.class)
                .setParameter("person", person)
                .setParameter("day", day)
                .setParameter("counting", COUNTING)
                .getResultStream()
                .map(leave -> new PermittedAbsence(
                        null, Shanghai.endOf(leave.daysAway().to())));
    }
}
