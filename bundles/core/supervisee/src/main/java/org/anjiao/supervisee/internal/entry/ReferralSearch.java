package org.anjiao.supervisee.internal.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.supervisee.entry.ReferralCount;
import org.anjiao.supervisee.entry.ReferralQuery;
import org.anjiao.supervisee.internal.desk.Filter;

/** Finds and counts referrals. */
public final class ReferralSearch {
    private static final String STATE = "org.anjiao.supervisee.entry.ReferralState.";
    private static final String MISSED = "((r.state in (" + STATE + "EXPECTED, " + STATE
            + "MISSED) and r.lastDay < :today) or (r.state = " + STATE + "REPORTED and r.registerBy < :today))";

    private ReferralSearch() {}

    /** The person's latest referral; empty if the person came in otherwise, for example by an import. */
    public static Optional<ReferralEntity> latest(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select r from ReferralEntity r where r.superviseeId = :person order by r.id desc",
                        ReferralEntity.class)
                .setParameter("person", superviseeId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    static Filter filter(ReferralQuery wanted, LocalDate today) {
        return new Filter().equal("state", wanted.state()).on(MISSED, "today", wanted.missed() ? today : null);
    }

    /**
     * @param units null means all
     * @param hidden persons who are not counted
     */
    static List<ReferralCount> counts(EntityManager manager, List<String> units, Set<String> hidden, LocalDate today) {
        TypedQuery<Object[]> query = manager.createQuery(
                        "select r.unitId, count(r), sum(case when r.state = " + STATE
                                + "REPORTED then 1 else 0 end), sum(case when " + MISSED
                                + " then 1 else 0 end) from ReferralEntity r where r.state not in (" + STATE
                                + "REGISTERED, "
                                + STATE + "ENDED)"
                                + (units == null ? "" : " and r.unitId in :units")
                                + (hidden.isEmpty() ? "" : " and r.superviseeId not in :hidden")
                                + " group by r.unitId order by r.unitId",
                        Object[].class)
                .setParameter("today", today);
        if (units != null) {
            query.setParameter("units", units);
        }
        if (!hidden.isEmpty()) {
            query.setParameter("hidden", hidden);
        }
        return query.getResultStream()
                .map(row -> new ReferralCount((String) row[0], number(row[1]), number(row[2]), number(row[3])))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
