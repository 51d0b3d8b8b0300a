package org.anjiao.supervisee.internal.education;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.education.AttendanceState;
import org.anjiao.supervisee.education.ExemptionState;
import org.anjiao.supervisee.education.SessionKind;

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

    static int minutes(EntityManager manager, String superviseeId, SessionKind kind, YearMonth month) {
        Long sum = manager.createQuery(
                        "select sum(a.minutes) from AttendanceEntity a where a.superviseeId = :person and a.kind = :kind"
                                + " and a.state = :attended and a.startsAt >= :begin and a.startsAt < :end",
                        Long.class)
                .setParameter("person", superviseeId)
                .setParameter("kind", kind)
                .setParameter("attended", AttendanceState.ATTENDED)
                .setParameter("begin", Shanghai.startOf(month.atDay(1)).toEpochMilli())
                .setParameter("end", Shanghai.endOf(month.atEndOfMonth()).toEpochMilli())
                .getSingleResult();
        return sum == null ? 0 : Math.toIntExact(sum);
    }

    static List<ExemptionEntity> exemptions(
            EntityManager manager, String superviseeId, SessionKind kind, Set<ExemptionState> states) {
        return manager.createQuery(
                        "select e from ExemptionEntity e where e.superviseeId = :person and e.kind = :kind and e.state in"
                                + " :states",
                        ExemptionEntity.class)
                .setParameter("person", superviseeId)
                .setParameter("kind", kind)
                .setParameter("states", states)
                .getResultList();
    }

    /** Whether the person is exempt on some day of the month. */
    public static boolean exempt(EntityManager manager, String superviseeId, SessionKind kind, YearMonth month) {
        return exemptions(manager, superviseeId, kind, Set.of(ExemptionState.GRANTED, ExemptionState.ENDED)).stream()
                .anyMatch(exemption -> exemption.holdsOn(month.atDay(1), month.atEndOfMonth()));
    }
}
