package org.anjiao.supervisee.internal.prohibition;

import java.time.LocalDate;
import javax.persistence.EntityManager;

/** Finds prohibition orders. */
public final class ProhibitionSearch {
    private ProhibitionSearch() {}

    /** Whether an order against the person had begun by that day. */
    public static boolean begun(EntityManager manager, String superviseeId, LocalDate day) {
        return count(manager, superviseeId, day, "p.firstDay <= :day") > 0;
    }

    /** Whether an order against the person was in force on that day. */
    public static boolean inForce(EntityManager manager, String superviseeId, LocalDate day) {
        return count(
                        manager,
                        superviseeId,
                        day,
                        "p.firstDay <= :day and p.lastDay >= :day and (p.endedOn is null or p.endedOn >= :day)")
                > 0;
    }

    private static long count(EntityManager manager, String superviseeId, LocalDate day, String condition) {
        return manager.createQuery(
                        "select count(p) from ProhibitionEntity p where p.superviseeId = :person and " + condition,
                        Long.class)
                .setParameter("person", superviseeId)
                .setParameter("day", day)
                .getSingleResult();
    }
}
