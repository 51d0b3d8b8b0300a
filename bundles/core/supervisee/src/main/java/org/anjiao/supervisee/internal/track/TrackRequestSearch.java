package org.anjiao.supervisee.internal.track;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.anjiao.supervisee.track.TrackRequestState;

/** Finds requests for tracks. */
final class TrackRequestSearch {
    private TrackRequestSearch() {}

    /** The granted request of an account that covers person and day and still runs; the one that runs longest. */
    static Optional<TrackRequestEntity> running(
            EntityManager manager, String account, String superviseeId, LocalDate day, Instant now) {
        return manager.createQuery(
                        "select r from TrackRequestEntity r where r.superviseeId = :person and r.requestedBy = :account"
                                + " and r.state = :granted and r.firstDay <= :day and r.lastDay >= :day"
                                + " and r.readableUntil > :now order by r.readableUntil desc, r.id",
                        TrackRequestEntity.class)
                .setParameter("person", superviseeId)
                .setParameter("account", account)
                .setParameter("granted", TrackRequestState.GRANTED)
                .setParameter("day", day)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * What an account has filed, the latest first.
     *
     * @param hidden persons on whom it is left out
     */
    static List<TrackRequestEntity> of(
            EntityManager manager, String account, Set<String> hidden, String cursor, int most) {
        TypedQuery<TrackRequestEntity> query = manager.createQuery(
                        "select r from TrackRequestEntity r where r.requestedBy = :account"
                                + (hidden.isEmpty() ? "" : " and r.superviseeId not in :hidden")
                                + (cursor == null ? "" : " and r.id < :cursor") + " order by r.id desc",
                        TrackRequestEntity.class)
                .setParameter("account", account);
        if (!hidden.isEmpty()) {
            query.setParameter("hidden", hidden);
        }
        if (cursor != null) {
            query.setParameter("cursor", cursor);
        }
        return query.setMaxResults(most).getResultList();
    }
}
