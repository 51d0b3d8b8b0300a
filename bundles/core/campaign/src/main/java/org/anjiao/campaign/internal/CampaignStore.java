package org.anjiao.campaign.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import javax.persistence.TypedQuery;
import org.anjiao.campaign.TaskQuery;
import org.anjiao.campaign.TaskState;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/** The tables of campaigns. */
final class CampaignStore {
    private static final List<TaskState> OPEN = List.of(TaskState.OPEN, TaskState.EXEMPT_REQUESTED);

    private final JpaTemplate jpa;

    CampaignStore(JpaTemplate jpa) {
        this.jpa = jpa;
    }

    CampaignEntity campaign(String code) {
        return findCampaign(code).orElseThrow(() -> CommonProblem.notFound(code));
    }

    Optional<CampaignEntity> findCampaign(String code) {
        return Optional.ofNullable(in(em -> em.find(CampaignEntity.class, code)));
    }

    List<CampaignEntity> campaigns() {
        return in(em -> em.createQuery(
                        "select c from CampaignEntity c order by c.startsOn desc, c.code", CampaignEntity.class)
                .getResultList());
    }

    /** Code of the campaign issued last of those that run. */
    Optional<String> running(Instant at, LocalDate day) {
        return in(em -> em
                .createQuery(
                        "select c.code from CampaignEntity c where c.issuedAt <= :at and c.startsOn <= :day"
                                + " and c.endsOn >= :day order by c.issuedAt desc, c.code",
                        String.class)
                .setParameter("at", at)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst());
    }

    Optional<ParticipationEntity> participation(String campaign, String unitId) {
        return Optional.ofNullable(
                in(em -> em.find(ParticipationEntity.class, new ParticipationEntity.Key(campaign, unitId))));
    }

    List<ParticipationEntity> participations(String campaign) {
        return in(em -> em.createQuery(
                        "select p from ParticipationEntity p where p.key.campaign = :campaign",
                        ParticipationEntity.class)
                .setParameter("campaign", campaign)
                .getResultList());
    }

    TaskEntity task(String id) {
        TaskEntity task = in(em -> em.find(TaskEntity.class, id));
        if (task == null) {
            throw CommonProblem.notFound(id);
        }
        return task;
    }

    List<TaskEntity> tasks(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return in(em -> em.createQuery("select t from TaskEntity t where t.id in :ids order by t.id", TaskEntity.class)
                .setParameter("ids", ids)
                .getResultList());
    }

    /**
     * @param units null means no bound
     * @param hidden persons whose tasks are left out
     */
    Page<TaskEntity> tasks(TaskQuery query, Set<String> units, Set<String> hidden) {
        List<String> where = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        condition(where, parameters, "t.campaign = ", "campaign", query.campaign());
        condition(where, parameters, "t.unitId in ", "units", units);
        condition(where, parameters, "t.superviseeId not in ", "hidden", hidden.isEmpty() ? null : hidden);
        condition(where, parameters, "t.state = ", "state", query.state());
        condition(where, parameters, "t.key = ", "key", query.key());
        condition(where, parameters, "t.newEntrant = ", "entrant", query.newEntrant());
        condition(
                where,
                parameters,
                "t.missing like ",
                "missing",
                query.missing() == null ? null : "%" + query.missing().name() + "%");
        condition(where, parameters, "t.id > ", "after", query.cursor());
        int limit = Page.limit(query.limit());
        List<TaskEntity> fetched = in(em -> {
            TypedQuery<TaskEntity> found = em.createQuery(
                    "select t from TaskEntity t where " + String.join(" and ", where) + " order by t.id",
                    TaskEntity.class);
            parameters.forEach(found::setParameter);
            return found.setMaxResults(limit + 1).getResultList();
        });
        return Page.of(fetched, limit, TaskEntity::id);
    }

    private static void condition(
            List<String> where, Map<String, Object> parameters, String text, String name, Object value) {
        if (value != null) {
            where.add(text + ":" + name);
            parameters.put(name, value);
        }
    }

    /** Of what {@link #tasks} lists. */
    Map<TaskState, Long> counts(String campaign, Set<String> units, Set<String> hidden) {
        List<String> where = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        condition(where, parameters, "t.campaign = ", "campaign", campaign);
        condition(where, parameters, "t.unitId in ", "units", units);
        condition(where, parameters, "t.superviseeId not in ", "hidden", hidden.isEmpty() ? null : hidden);
        List<Object[]> rows = in(em -> {
            TypedQuery<Object[]> query = em.createQuery(
                    "select t.state, count(t) from TaskEntity t where " + String.join(" and ", where)
                            + " group by t.state",
                    Object[].class);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
        Map<TaskState, Long> counts = new EnumMap<>(TaskState.class);
        rows.forEach(row -> counts.put((TaskState) row[0], (Long) row[1]));
        return counts;
    }

    /** What is still to be done on a person, in whichever campaign. */
    List<TaskEntity> openOf(String superviseeId) {
        return in(em -> em.createQuery(
                        "select t from TaskEntity t where t.superviseeId = :person and t.state in :open order by t.id",
                        TaskEntity.class)
                .setParameter("person", superviseeId)
                .setParameter("open", OPEN)
                .getResultList());
    }

    /** Passes on with whom there is still to be talked, and with which unit that stands. */
    void open(BiConsumer<String, String> sink) {
        in(em -> em.createQuery(
                                "select t.superviseeId, t.unitId from TaskEntity t where t.state in :open",
                                Object[].class)
                        .setParameter("open", OPEN)
                        .getResultList())
                .forEach(row -> sink.accept((String) row[0], (String) row[1]));
    }

    /** The persons for whom a campaign has a task. */
    Set<String> persons(String campaign) {
        return in(em -> new HashSet<>(
                em.createQuery("select t.superviseeId from TaskEntity t where t.campaign = :campaign", String.class)
                        .setParameter("campaign", campaign)
                        .getResultList()));
    }

    Optional<InterviewEntity> interview(String taskId, int revision) {
        return in(em -> em
                .createQuery(
                        "select i from InterviewEntity i where i.taskId = :task and i.revision = :revision",
                        InterviewEntity.class)
                .setParameter("task", taskId)
                .setParameter("revision", revision)
                .getResultList()
                .stream()
                .findFirst());
    }

    /**
     * @param units null means no bound
     * @param hidden persons who are left out
     */
    Page<AmendmentEntity> amendments(String campaign, Set<String> units, Set<String> hidden, String cursor, int limit) {
        List<String> where = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        condition(where, parameters, "a.campaign = ", "campaign", campaign);
        condition(where, parameters, "a.unitId in ", "units", units);
        condition(where, parameters, "a.superviseeId not in ", "hidden", hidden.isEmpty() ? null : hidden);
        condition(where, parameters, "a.id > ", "after", cursor);
        List<AmendmentEntity> fetched = in(em -> {
            TypedQuery<AmendmentEntity> found = em.createQuery(
                    "select a from AmendmentEntity a where " + String.join(" and ", where) + " order by a.id",
                    AmendmentEntity.class);
            parameters.forEach(found::setParameter);
            return found.setMaxResults(limit + 1).getResultList();
        });
        return Page.of(fetched, limit, AmendmentEntity::id);
    }

    void add(Object entity) {
        in(em -> {
            em.persist(entity);
            return null;
        });
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

    private <T> T in(Function<EntityManager, T> work) {
        return jpa.txExpr(TransactionType.Required, work::apply);
    }
}
