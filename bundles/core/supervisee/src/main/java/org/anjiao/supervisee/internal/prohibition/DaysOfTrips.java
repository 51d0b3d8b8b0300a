package org.anjiao.supervisee.internal.prohibition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.PermittedAbsence;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.prohibition.TripState;

/**
 * On which days a permit for frequent trips lets somebody be in its division (T-18): where the pack of the permit's first day
 * wants each trip reported, from the reported departure to the return, at most to the reported one; else while it holds.
 */
public final class DaysOfTrips {
    private static final Set<PermitState> HELD = EnumSet.of(PermitState.GRANTED, PermitState.ENDED);
    private static final Set<TripState> REPORTED =
            EnumSet.complementOf(EnumSet.of(TripState.CANCELLED, TripState.MOOT));

    private final Desk desk;

    public DaysOfTrips(Desk desk) {
        this.desk = desk;
    }

    /** Those that had begun on that day. */
    public Stream<PermittedAbsence> begun(EntityManager manager, String superviseeId, LocalDate day) {
        SuperviseeEntity person = manager.find(SuperviseeEntity.class, superviseeId);
        return PermitSearch.ofPerson(manager, superviseeId, PermitKind.TRIP).stream()
                .filter(permit -> !permit.firstDay().isAfter(day))
                .flatMap(permit -> lastDays(manager, person, permit, day)
                        .map(last ->
                                new PermittedAbsence(permit.application().destinationCode(), Shanghai.endOf(last))));
    }

    private Stream<LocalDate> lastDays(
            EntityManager manager, SuperviseeEntity person, PermitEntity permit, LocalDate day) {
        boolean eachReported = desk.findRule(RuleCodes.TRIP_EACH_REPORTED, person, permit.firstDay())
                .filter(RuleValue::holds)
                .isPresent();
        if (eachReported) {
            return TripSearch.ofPermit(manager, permit.id()).stream()
                    .filter(trip ->
                            REPORTED.contains(trip.state()) && !trip.firstDay().isAfter(day))
                    .map(TripEntity::lastDayAway);
        }
        return HELD.contains(permit.state()) ? Stream.of(permit.lastDay()) : Stream.empty();
    }
}
