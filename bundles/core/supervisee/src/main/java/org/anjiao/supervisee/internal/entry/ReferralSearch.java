package org.anjiao.supervisee.internal.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.supervisee.entry.ReferralCount;
import org.anjiao.supervisee.entry.ReferralQuery;

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

    /**
     * @param units null means all
     * @param hidden persons whose referrals are left out
     */
    static TypedQuery<ReferralEntity> query(
            EntityManager manager, List<String> units, Set<String> hidden, ReferralQuery wanted, LocalDate today) {
        StringBuilder text = new StringBuilder("select r from ReferralEntity r where 1 = 1");
        Map<String, Object> values = new TreeMap<>();
        add(text, values, " and r.unitId in :units", "units", units);
        add(text, values, " and r.superviseeId not in :hidden", "hidden", hidden.isEmpty() ? null : hidden);
        add(text, values, " and r.superviseeId = :person", "person", wanted.superviseeId());
        add(text, values, " and r.state = :state", "state", wanted.state());
        add(text, values, " and " + MISSED, "today", wanted.missed() ? today : null);
        add(text, values, " and r.id < :cursor", "cursor", wanted.cursor());
        TypedQuery<ReferralEntity> query =
                manager.createQuery(text.append(" order by r.id desc").toString(), ReferralEntity.class);
        values.forEach(query::setParameter);
        return query;
    }

    private static void add(
            StringBuilder text, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            text.append(condition);
            values.put(name, value);
        }
    }

    /** @param units null means all */
    static List<ReferralCount> counts(EntityManager manager, List<String> units, LocalDate today) {
        TypedQuery<Object[]> query = manager.createQuery(
                        "select r.unitId, count(r), sum(case when r.state = " + STATE
                                + "REPORTED then 1 else 0 end), sum(case when " + MISSED
                                + " then 1 else 0 end) from ReferralEntity r where r.state not in (" + STATE
                                + "REGISTERED, "
                                + STATE + "ENDED)"
                                + (units == null ? "" : " and r.unitId in :units")
                                + " group by r.unitId order by r.unitId",
                        Object[].class)
                .setParameter("today", today);
        if (units != null) {
            query.setParameter("units", units);
        }
        return query.getResultStream()
                .map(row -> new ReferralCount((String) row[0], number(row[1]), number(row[2]), number(row[3])))
                .toList();
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
