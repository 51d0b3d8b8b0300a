package org.anjiao.supervisee.internal.education;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.education.AttendanceState;
import org.anjiao.supervisee.education.ExemptionState;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.education.SessionState;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Finds attendances and exemptions. */
public final class EducationSearch {
    private EducationSearch() {}

    static List<AttendanceEntity> attendances(EntityManager manager, Collection<String> sessionIds) {
        return manager.createQuery(
                        "select a from AttendanceEntity a where a.sessionId in :sessions order by a.id",
                        AttendanceEntity.class)
                .setParameter("sessions", sessionIds)
                .getResultList();
    }

    /** Sessions of a unit at a place, for minors or for adults, that have not been cancelled and begin within that time. */
    static List<SessionEntity> at(
            EntityManager manager, String unitId, String place, boolean minors, Instant from, Instant until) {
        return manager.createQuery(
                        "select s from SessionEntity s where s.unitId = :unit and s.place = :place and s.minors = :minors"
                                + " and s.state <> :cancelled and s.startsAt > :from and s.startsAt < :until",
                        SessionEntity.class)
                .setParameter("unit", unitId)
                .setParameter("place", place)
                .setParameter("minors", minors)
                .setParameter("cancelled", SessionState.CANCELLED)
                .setParameter("from", from.toEpochMilli())
                .setParameter("until", until.toEpochMilli())
                .getResultList();
    }

    static List<SuperviseeEntity> persons(EntityManager manager, Collection<String> ids) {
        return manager.createQuery(
                        "select p from SuperviseeEntity p where p.id in :persons order by p.id", SuperviseeEntity.class)
                .setParameter("persons", ids)
                .getResultList();
    }

    /** Credited in a month, by person; whoever has none is left out. */
    static Map<String, Integer> minutes(
            EntityManager manager, Collection<String> persons, SessionKind kind, YearMonth month) {
        return manager.createQuery(
                        "select a.superviseeId, sum(a.minutes) from AttendanceEntity a where a.superviseeId in :persons"
                                + " and a.kind = :kind and a.state = :attended and a.startsAt >= :begin and a.startsAt <"
                                + " :end group by a.superviseeId",
                        Object[].class)
                .setParameter("persons", persons)
                .setParameter("kind", kind)
                .setParameter("attended", AttendanceState.ATTENDED)
                .setParameter("begin", Shanghai.startOf(month.atDay(1)).toEpochMilli())
                .setParameter("end", Shanghai.endOf(month.atEndOfMonth()).toEpochMilli())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }

    static List<ExemptionEntity> exemptions(
            EntityManager manager, Collection<String> persons, SessionKind kind, Set<ExemptionState> states) {
        return manager.createQuery(
                        "select e from ExemptionEntity e where e.superviseeId in :persons and e.kind = :kind and e.state"
                                + " in :states",
                        ExemptionEntity.class)
                .setParameter("persons", persons)
                .setParameter("kind", kind)
                .setParameter("states", states)
                .getResultList();
    }

    /** Whether the person is exempt on some day of the month. */
    public static boolean exempt(EntityManager manager, String superviseeId, SessionKind kind, YearMonth month) {
        return !exempt(manager, Set.of(superviseeId), kind, month).isEmpty();
    }

    /** Which of them are. */
    static Set<String> exempt(EntityManager manager, Collection<String> persons, SessionKind kind, YearMonth month) {
        return exemptions(manager, persons, kind, Set.of(ExemptionState.GRANTED, ExemptionState.ENDED)).stream()
                .filter(exemption -> exemption.holdsOn(month.atDay(1), month.atEndOfMonth()))
                .map(ExemptionEntity::superviseeId)
                .collect(Collectors.toSet());
    }
}
