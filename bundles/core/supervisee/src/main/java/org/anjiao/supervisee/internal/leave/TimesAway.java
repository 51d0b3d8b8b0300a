package org.anjiao.supervisee.internal.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.PermittedAbsences;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.leave.LeaveState;

/** The days of granted leaves, until the day of return where it came earlier, and of permits for frequent trips. */
public class TimesAway implements PermittedAbsences {
    private static final List<LeaveState> COUNTING =
            Arrays.stream(LeaveState.values()).filter(LeaveState::counts).toList();

    private final Desk desk;

    public TimesAway(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Instant> latestUntil(String superviseeId, Instant at) {
        LocalDate day = Shanghai.dayOf(at);
        return desk.around()
                .jpa()
                .txExpr(manager -> Stream.concat(leaves(manager, superviseeId, day), trips(manager, superviseeId, day))
                        .max(LocalDate::compareTo))
                .map(last -> Shanghai.startOf(last.plusDays(1)));
    }

    private static Stream<LocalDate> leaves(EntityManager manager, String person, LocalDate day) {
        return manager.createQuery(
                        "select l from LeaveEntity l where l.superviseeId = :person and l.firstDay <= :day"
                                + " and l.state in :counting",
                        LeaveEntity.class)
                .setParameter("person", person)
                .setParameter("day", day)
                .setParameter("counting", COUNTING)
                .getResultStream()
                .map(leave -> leave.daysAway().to());
    }

    private static Stream<LocalDate> trips(EntityManager manager, String person, LocalDate day) {
        return manager.createQuery(
                        "select p.lastDay from PermitEntity p where p.superviseeId = :person and p.firstDay <= :day"
                                + " and p.kind = org.anjiao.supervisee.prohibition.PermitKind.TRIP"
                                + " and p.state in (org.anjiao.supervisee.prohibition.PermitState.GRANTED,"
                                + " org.anjiao.supervisee.prohibition.PermitState.ENDED)",
                        LocalDate.class)
                .setParameter("person", person)
                .setParameter("day", day)
                .getResultStream();
    }
}
