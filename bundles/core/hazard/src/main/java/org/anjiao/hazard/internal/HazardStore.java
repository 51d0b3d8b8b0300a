package org.anjiao.hazard.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import javax.persistence.TypedQuery;
import org.anjiao.hazard.Extension;
import org.anjiao.hazard.HazardEvent;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardQuery;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.HazardState;
import org.anjiao.hazard.HazardSummary;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/** The tables of the ledger. */
final class HazardStore {
    private static final List<HazardState> ENDED =
            Stream.of(HazardState.values()).filter(HazardState::isEnded).toList();

    private final JpaTemplate jpa;

    HazardStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    HazardEntity require(String id) {
        return find(id).orElseThrow(() -> CommonProblem.notFound(id));
    }

    Optional<HazardEntity> find(String id) {
        return Optional.ofNullable(in(em -> em.find(HazardEntity.class, id)));
    }

    /** The identifier of the hazard of that kind to which a record of a case has given rise. */
    Optional<String> ofCase(String recordId, HazardKind kind) {
        return in(em -> em.createQuery(
                        "select h.id from HazardEntity h where h.sourceRecordId = :record and h.source = :case and h.kind = :kind",
                        String.class)
                .setParameter("record", recordId)
                .setParameter("case", HazardSource.CASE)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst());
    }

    void add(HazardEntity hazard) {
        in(em -> {
            em.persist(hazard);
            return null;
        });
    }

    void add(HazardEventEntity event) {
        in(em -> {
            em.persist(event);
            return null;
        });
    }

    void add(ExtensionEntity extension) {
        in(em -> {
            em.persist(extension);
            return null;
        });
    }

    ExtensionEntity extension(String id) {
        return in(em -> em.find(ExtensionEntity.class, id));
    }

    List<Extension> extensions(String hazardId) {
        return in(em -> em
                .createQuery(
                        "select e from ExtensionEntity e where e.hazardId = :id order by e.id", ExtensionEntity.class)
                .setParameter("id", hazardId)
                .getResultList()
                .stream()
                .map(ExtensionEntity::view)
                .toList());
    }

    /**
     * Sends the changes to the database now, so that a change by someone else is found while it can still be told.
     *
     * @throws ProblemException {@code STALE_VERSION}
     */
    void flush() {
        in(em -> {
            try {
                em.flush();
            } catch (OptimisticLockException e) {
                throw new ProblemException(CommonProblem.STALE_VERSION, null);
            }
            return null;
        });
    }

    List<HazardEvent> history(String id) {
        return in(em -> em
                .createQuery(
                        "select e from HazardEventEntity e where e.key.hazardId = :id order by e.key.sequence",
                        HazardEventEntity.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(HazardEventEntity::view)
                .toList());
    }

    /** What is open on a person, in the order of the registrations. */
    List<HazardEntity> openOf(String superviseeId) {
        return in(em -> em.createQuery(
                        "select h from HazardEntity h where h.superviseeId = :person and h.state not in :ended order by h.id",
                        HazardEntity.class)
                .setParameter("person", superviseeId)
                .setParameter("ended", ENDED)
                .getResultList());
    }

    /** Passes on whom something open concerns, and with which unit it stands. */
    void open(BiConsumer<String, String> sink) {
        in(em -> em.createQuery(
                                "select distinct h.superviseeId, h.unitId from HazardEntity h where h.superviseeId is not null"
                                        + " and h.state not in :ended",
                                Object[].class)
                        .setParameter("ended", ENDED)
                        .getResultList())
                .forEach(row -> sink.accept((String) row[0], (String) row[1]));
    }

    List<HazardEntity> byIds(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return in(em -> em.createQuery(
                        "select h from HazardEntity h where h.id in :ids order by h.id desc", HazardEntity.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /** The next number of a unit in a year, from 1; the unit's row stays locked until the transaction ends. */
    int nextNumber(String unitId, int year) {
        return in(em -> {
            if (increase(em, unitId, year) == 0) {
                // Locked by every first registration, so that a second one waits here and then finds the row.
                em.createNativeQuery("update haz_number set last_number = 0 where unit_id = '*' and of_year = 0")
                        .executeUpdate();
                if (increase(em, unitId, year) == 0) {
                    em.createNativeQuery("insert into haz_number (unit_id, of_year, last_number) values (?1, ?2, 1)")
                            .setParameter(1, unitId)
                            .setParameter(2, year)
                            .executeUpdate();
                }
            }
            Number last = (Number)
                    em.createNativeQuery("select last_number from haz_number where unit_id = ?1 and of_year = ?2")
                            .setParameter(1, unitId)
                            .setParameter(2, year)
                            .getSingleResult();
            return last.intValue();
        });
    }

    private static int increase(EntityManager em, String unitId, int year) {
        return em.createNativeQuery(
                        "update haz_number set last_number = last_number + 1 where unit_id = ?1 and of_year = ?2")
                .setParameter(1, unitId)
                .setParameter(2, year)
                .executeUpdate();
    }

    /**
     * @param units null means no bound
     * @param hidden persons whose hazards are left out
     */
    Page<HazardSummary> list(HazardQuery query, Set<String> units, Set<String> hidden, Instant now) {
        boolean byDue = query.sort() == HazardQuery.Sort.DUE;
        Conditions where = conditions(query, units, Shanghai.dayOf(now));
        if (!hidden.isEmpty()) {
            where.and("(h.superviseeId is null or h.superviseeId not in :hidden)", "hidden", hidden);
        }
        if (byDue) {
            where.dueAfter(query.cursor());
        } else if (query.cursor() != null) {
            where.and("h.id < :after", "after", query.cursor());
        }
        int limit = Page.limit(query.limit());
        List<HazardEntity> fetched = in(em -> {
            TypedQuery<HazardEntity> found = em.createQuery(
                    "select h from HazardEntity h where " + where.text() + " order by "
                            + (byDue ? "h.dueOn, h.id" : "h.id desc"),
                    HazardEntity.class);
            where.parameters.forEach(found::setParameter);
            return found.setMaxResults(limit + 1).getResultList();
        });
        return Page.of(fetched, limit, h -> byDue ? h.dueOn() + "~" + h.id() : h.id())
                .map(h -> h.summary(now));
    }

    private static Conditions conditions(HazardQuery query, Set<String> units, LocalDate today) {
        Conditions where = new Conditions();
        if (units != null) {
            where.and("h.unitId in :units", "units", units);
        }
        if (query.state() != null) {
            where.and("h.state = :state", "state", query.state());
        }
        if (query.kind() != null) {
            where.and("h.kind = :kind", "kind", query.kind());
        }
        if (query.superviseeId() != null) {
            where.and("h.superviseeId = :person", "person", query.superviseeId());
        }
        if (query.overdue() != null) {
            String overdue = "h.state not in :ended and h.dueOn < :today";
            where.and(query.overdue() ? overdue : "(h.dueOn is null or not (" + overdue + "))", "ended", ENDED);
            where.parameters.put("today", today);
        }
        return where;
    }

    private <T> T in(Function<EntityManager, T> work) {
        return jpa.txExpr(TransactionType.Required, work::apply);
    }

    /** The conditions of a list with their parameters. */
    private static final class Conditions {
        private final List<String> parts = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> parameters = new HashMap<>();

        void and(String condition, String name, Object value) {
            parts.add(condition);
            parameters.put(name, value);
        }

        void dueAfter(String cursor) {
            if (cursor == null) {
                parts.add("h.dueOn is not null");
                return;
            }
            try {
                int cut = cursor.indexOf('~');
                parameters.put("afterDay", LocalDate.parse(cursor.substring(0, Math.max(cut, 0))));
                and(
                        "(h.dueOn > :afterDay or h.dueOn = :afterDay and h.id > :after)",
                        "after",
                        cursor.substring(cut + 1));
            } catch (DateTimeParseException e) {
                throw new ProblemException(CommonProblem.FIELD_INVALID, "cursor", "cursor", cursor);
            }
        }

        String text() {
            return String.join(" and ", parts);
        }
    }
}
