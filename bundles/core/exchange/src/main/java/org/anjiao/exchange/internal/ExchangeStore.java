package org.anjiao.exchange.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.OptimisticLockException;
import javax.persistence.TypedQuery;
import org.anjiao.exchange.MessageState;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.apache.aries.jpa.template.JpaTemplate;

/** Documents, messages and tries. Writing calls take part in the caller's transaction. */
final class ExchangeStore {
    private static final Set<MessageState> IN_OUTBOX = EnumSet.of(MessageState.QUEUED, MessageState.RETRYING);
    private static final int ALL = 0;

    private static final String OF_ADDRESSEE =
            "select d, m from DocumentEntity d left join MessageEntity m on m.documentId = d.id and m.copy = 0";
    private static final String TO_AGENCY =
            "select d, m from DocumentEntity d, MessageEntity m where m.documentId = d.id and m.agency = :agency";
    private static final String DRAFTS = "select d from HandDraftEntity d where ";
    private static final String OPEN = "d.documentId is null and d.refusal is null";
    private static final String OPEN_DRAFTS = DRAFTS + OPEN;
    private static final String WAITING =
            " m.state in :states and m.nextTryAt <= :now and (m.claimedUntil is null or m.claimedUntil <= :now)";

    private final JpaTemplate jpa;

    ExchangeStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /** A document with its message to the addressee; null if it has none. */
    record Row(DocumentEntity document, MessageEntity message) {}

    /** The next number of that series; the row stays locked until the transaction ends, so that no number is lost. */
    long nextNumber(String series) {
        return jpa.txExpr(em -> {
            CounterEntity counter = locked(em, series);
            if (counter == null) {
                // Locked by every first document, so that a second one waits here and then finds the row.
                locked(em, CounterEntity.OF_NEW_SERIES);
                counter = locked(em, series);
            }
            if (counter == null) {
                counter = new CounterEntity(series);
                em.persist(counter);
            }
            long number = counter.next();
            em.flush();
            return number;
        });
    }

    private static CounterEntity locked(EntityManager em, String id) {
        return em.find(CounterEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(DocumentEntity document, List<MessageEntity> messages) {
        jpa.tx(em -> {
            em.persist(document);
            messages.forEach(em::persist);
            em.flush();
        });
    }

    void add(HandDraftEntity draft) {
        jpa.tx(em -> em.persist(draft));
    }

    Optional<HandDraftEntity> draft(String id) {
        return Optional.ofNullable(id).map(key -> jpa.txExpr(em -> em.find(HandDraftEntity.class, key)));
    }

    /** Two who sign at once: the second has an older version. */
    void update(HandDraftEntity draft) {
        jpa.tx(em -> {
            try {
                em.merge(draft);
                em.flush();
            } catch (OptimisticLockException e) {
                throw new ProblemException(CommonProblem.STALE_VERSION, null);
            }
        });
    }

    /**
     * Drafts that wait, the oldest first.
     *
     * @param units null means all
     * @param hidden persons whose drafts are left out
     */
    List<HandDraftEntity> drafts(Collection<String> units, Set<String> hidden) {
        return drafts(OPEN, units, hidden, "", null, ALL);
    }

    /**
     * Drafts that were signed or refused, the latest first.
     *
     * @param units null means all
     * @param hidden persons whose drafts are left out
     */
    List<HandDraftEntity> closedDrafts(Collection<String> units, Set<String> hidden, String cursor, int most) {
        return drafts("(d.documentId is not null or d.refusal is not null)", units, hidden, " desc", cursor, most);
    }

    private List<HandDraftEntity> drafts(
            String state, Collection<String> units, Set<String> hidden, String direction, String cursor, int most) {
        return jpa.txExpr(em -> {
            TypedQuery<HandDraftEntity> query = em.createQuery(
                    DRAFTS + state
                            + (units == null ? "" : " and d.unitId in :units")
                            + (hidden.isEmpty() ? "" : " and d.superviseeId not in :hidden")
                            + (cursor == null ? "" : " and d.id < :cursor")
                            + " order by d.id" + direction,
                    HandDraftEntity.class);
            if (most != ALL) {
                query.setMaxResults(most);
            }
            if (units != null) {
                query.setParameter("units", units);
            }
            if (!hidden.isEmpty()) {
                query.setParameter("hidden", hidden);
            }
            if (cursor != null) {
                query.setParameter("cursor", cursor);
            }
            return query.getResultList();
        });
    }

    /** Drafts on a person that wait. */
    List<HandDraftEntity> openDrafts(String superviseeId) {
        return jpa.txExpr(
                em -> em.createQuery(OPEN_DRAFTS + " and d.superviseeId = :person order by d.id", HandDraftEntity.class)
                        .setParameter("person", superviseeId)
                        .getResultList());
    }

    /** All drafts that wait. */
    List<HandDraftEntity> openDrafts() {
        return jpa.txExpr(em -> em.createQuery(OPEN_DRAFTS + " order by d.id", HandDraftEntity.class)
                .getResultList());
    }

    void add(AttemptEntity attempt) {
        jpa.tx(em -> em.persist(attempt));
    }

    Optional<Row> ofDocument(String id) {
        return one(OF_ADDRESSEE + " where d.id = :id", id);
    }

    Optional<Row> ofMessage(String id) {
        return one("select d, m from DocumentEntity d, MessageEntity m where d.id = m.documentId and m.id = :id", id);
    }

    private Optional<Row> one(String query, String id) {
        return jpa.txExpr(em -> em.createQuery(query, Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(ExchangeStore::row)
                .findFirst());
    }

    /** The messages that only inform. */
    List<MessageEntity> copies(String documentId) {
        return jpa.txExpr(em -> em.createQuery(
                        "select m from MessageEntity m where m.documentId = :id and m.copy = 1 order by m.id",
                        MessageEntity.class)
                .setParameter("id", documentId)
                .getResultList());
    }

    /**
     * @param units null means all
     * @param hidden persons whose documents are left out
     * @param overdueOn only those whose answer is overdue on that day; null means all
     */
    List<Row> list(
            Collection<String> units,
            Set<String> hidden,
            MessageState state,
            LocalDate overdueOn,
            String cursor,
            int count) {
        return jpa.txExpr(em -> {
            String conditions = (units == null ? "" : " and d.unitId in :units")
                    + (hidden.isEmpty() ? "" : " and (d.superviseeId is null or d.superviseeId not in :hidden)")
                    + (state == null ? "" : " and m.state = :state")
                    + (overdueOn == null
                            ? ""
                            : " and m.answeredAt is null and m.settledAt is null and m.replyDueOn < :today")
                    + (cursor == null ? "" : " and d.id < :cursor");
            TypedQuery<Object[]> query =
                    em.createQuery(OF_ADDRESSEE + " where 1 = 1" + conditions + " order by d.id desc", Object[].class);
            if (units != null) {
                query.setParameter("units", units);
            }
            if (!hidden.isEmpty()) {
                query.setParameter("hidden", hidden);
            }
            if (state != null) {
                query.setParameter("state", state);
            }
            if (overdueOn != null) {
                query.setParameter("today", overdueOn.toString());
            }
            if (cursor != null) {
                query.setParameter("cursor", cursor);
            }
            return query.setMaxResults(count)
                    .getResultStream()
                    .map(ExchangeStore::row)
                    .toList();
        });
    }

    /**
     * What goes to an agency, for its information or not, newest first.
     *
     * @param units of which; null means all
     */
    List<Row> to(String agency, Collection<String> units, String cursor, int count) {
        return jpa.txExpr(em -> {
            TypedQuery<Object[]> query = em.createQuery(
                            TO_AGENCY + (units == null ? "" : " and d.unitId in :units")
                                    + (cursor == null ? "" : " and d.id < :cursor") + " order by d.id desc",
                            Object[].class)
                    .setParameter("agency", agency);
            if (units != null) {
                query.setParameter("units", units);
            }
            if (cursor != null) {
                query.setParameter("cursor", cursor);
            }
            return query.setMaxResults(count)
                    .getResultStream()
                    .map(ExchangeStore::row)
                    .toList();
        });
    }

    /** A document that goes to that agency. */
    Optional<Row> to(String agency, String documentId) {
        return jpa.txExpr(em -> em.createQuery(TO_AGENCY + " and d.id = :id", Object[].class)
                .setParameter("agency", agency)
                .setParameter("id", documentId)
                .getResultStream()
                .map(ExchangeStore::row)
                .findFirst());
    }

    List<AttemptEntity> attempts(String messageId) {
        return jpa.txExpr(em -> em.createQuery(
                        "select a from AttemptEntity a where a.messageId = :id order by a.id", AttemptEntity.class)
                .setParameter("id", messageId)
                .getResultList());
    }

    /** @throws ProblemException {@code STALE_VERSION} if somebody else has changed the message meanwhile */
    void update(MessageEntity message) {
        jpa.tx(em -> {
            em.merge(message);
            try {
                em.flush();
            } catch (OptimisticLockException e) {
                throw new ProblemException(CommonProblem.STALE_VERSION, null);
            }
        });
    }

    /** Agencies for which something waits to be sent. */
    List<String> agenciesWithWork(Instant now) {
        return jpa.txExpr(
                em -> em.createQuery("select distinct m.agency from MessageEntity m where" + WAITING, String.class)
                        .setParameter("states", IN_OUTBOX)
                        .setParameter("now", now.toEpochMilli())
                        .getResultList());
    }

    /** Units of which something waits for that agency. */
    List<String> unitsWaiting(String agency, Instant now) {
        return jpa.txExpr(em -> em.createQuery(
                        "select distinct d.unitId from DocumentEntity d, MessageEntity m where d.id = m.documentId"
                                + " and m.agency = :agency and" + WAITING,
                        String.class)
                .setParameter("agency", agency)
                .setParameter("states", IN_OUTBOX)
                .setParameter("now", now.toEpochMilli())
                .getResultList());
    }

    /**
     * What waits for that agency, longest waiting first.
     *
     * @param units of which; at least one
     */
    List<Row> waiting(String agency, Collection<String> units, Instant now, int count) {
        return jpa.txExpr(em -> em.createQuery(
                        "select d, m from DocumentEntity d, MessageEntity m where d.id = m.documentId and m.agency = :agency"
                                + " and d.unitId in :units and" + WAITING + " order by m.nextTryAt, m.id",
                        Object[].class)
                .setParameter("agency", agency)
                .setParameter("units", units)
                .setParameter("states", IN_OUTBOX)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(count)
                .getResultStream()
                .map(ExchangeStore::row)
                .toList());
    }

    /** Takes the message for one try; false if somebody else was faster. */
    boolean claim(String messageId, Instant now, Instant until) {
        int claimed = jpa.txExpr(em -> em.createQuery(
                        "update MessageEntity m set m.claimedUntil = :until, m.version = m.version + 1 where m.id = :id and"
                                + WAITING)
                .setParameter("until", until.toEpochMilli())
                .setParameter("id", messageId)
                .setParameter("states", IN_OUTBOX)
                .setParameter("now", now.toEpochMilli())
                .executeUpdate());
        return claimed == 1;
    }

    private static Row row(Object[] columns) {
        return new Row((DocumentEntity) columns[0], (MessageEntity) columns[1]);
    }
}
