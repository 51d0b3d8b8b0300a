package org.anjiao.supervisee.internal.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Opens and closes obligations within the transaction of the step that brings them about or fulfils them. */
public final class Dues {
    /** Their rule is the longest time that a decision may name, so an end of that very length is still the decision's. */
    private static final Set<DueKind> DECIDED = EnumSet.of(DueKind.EM_END, DueKind.TRIP_PERMIT_END);

    /** Answers that a person or the procuratorate may wait for beyond the end of a case. */
    private static final Set<DueKind> OWED =
            EnumSet.of(DueKind.COMPLAINT_ANSWER, DueKind.CORRECTION_ANSWER, DueKind.PROCURATORATE_ANSWER);

    private final Desk desk;

    public Dues(Desk desk) {
        this.desk = desk;
    }

    /** Opens the obligation of a person whose limit is the kind's own rule on the day of the event. */
    public void open(
            EntityManager manager,
            DueKind kind,
            SuperviseeEntity person,
            String recordType,
            String recordId,
            Instant event) {
        Deadline deadline = desk.deadline(kind.ruleCode(), person, event);
        open(manager, new NewDue(kind, person.id(), person.unitId(), recordType, recordId, event, deadline));
    }

    /** Opens an obligation with its deadline. */
    public void open(EntityManager manager, NewDue due) {
        // What brings it about is written first, as in the steps that close it: else two steps wait for each other.
        manager.flush();
        manager.persist(new DueEntity(
                desk.around().ids().next(),
                due,
                countedBy(due.kind(), due.since(), due.deadline()),
                reminder(due.unitId(), due.deadline())));
    }

    /** Opens the obligation, or brings an open one of that kind and record forward; one that ends sooner stays. */
    public void hasten(EntityManager manager, NewDue due) {
        List<DueEntity> open = open(manager, due.kind(), due.recordId());
        if (open.isEmpty()) {
            open(manager, due);
        }
        open.stream()
                .filter(later -> later.until().isAfter(due.deadline().until()))
                .forEach(later -> later.ends(
                        due.deadline(),
                        countedBy(due.kind(), due.since(), due.deadline()),
                        reminder(due.unitId(), due.deadline())));
    }

    /** Fulfils what is open of that kind for a record. */
    public void done(EntityManager manager, DueKind kind, String recordId, Instant at) {
        open(manager, kind, recordId).forEach(due -> due.done(at));
    }

    /** What fulfilled an obligation of that kind for a record happened on another day than was filed. */
    public void doneOnAnotherDay(EntityManager manager, DueKind kind, String recordId, Instant at) {
        manager.createQuery(
                        "select d from DueEntity d where d.recordId = :record and d.kind = :kind and d.state ="
                                + " org.anjiao.supervisee.due.DueState.DONE",
                        DueEntity.class)
                .setParameter("record", recordId)
                .setParameter("kind", kind)
                .getResultList()
                .forEach(due -> due.done(at));
    }

    /** Drops what is open of that kind for a record. */
    public void cancel(EntityManager manager, DueKind kind, String recordId) {
        open(manager, kind, recordId).forEach(DueEntity::cancel);
    }

    /** Drops everything that is open for a record. */
    public void cancelAll(EntityManager manager, String recordId) {
        manager.createQuery(
                        "select d from DueEntity d where d.recordId = :record and d.state ="
                                + " org.anjiao.supervisee.due.DueState.OPEN",
                        DueEntity.class)
                .setParameter("record", recordId)
                .getResultList()
                .forEach(DueEntity::cancel);
    }

    /** What is open of that kind for a record. */
    public Optional<Due> find(EntityManager manager, DueKind kind, String recordId) {
        return all(manager, kind, recordId).stream().findFirst();
    }

    /** Everything that is open of that kind for a record, the earliest end first. */
    public List<Due> all(EntityManager manager, DueKind kind, String recordId) {
        return open(manager, kind, recordId).stream()
                .map(DueEntity::view)
                .sorted(Comparator.comparing(Due::until).thenComparing(Due::id))
                .toList();
    }

    /** Drops what is open for a person whose case has ended; what the agency owes an answer to stays. */
    public void cancelPerson(EntityManager manager, String superviseeId) {
        manager.createQuery(
                        "select d from DueEntity d where d.superviseeId = :person and d.state ="
                                + " org.anjiao.supervisee.due.DueState.OPEN and d.kind not in :owed",
                        DueEntity.class)
                .setParameter("person", superviseeId)
                .setParameter("owed", OWED)
                .getResultList()
                .forEach(DueEntity::cancel);
    }

    /** Gives what is open of that kind for a record another end. */
    public void extend(EntityManager manager, DueKind kind, String recordId, Deadline deadline) {
        open(manager, kind, recordId)
                .forEach(due ->
                        due.ends(deadline, countedBy(kind, due.since(), deadline), reminder(due.unitId(), deadline)));
    }

    private static List<DueEntity> open(EntityManager manager, DueKind kind, String recordId) {
        return manager.createQuery(
                        "select d from DueEntity d where d.recordId = :record and d.kind = :kind and d.state ="
                                + " org.anjiao.supervisee.due.DueState.OPEN",
                        DueEntity.class)
                .setParameter("record", recordId)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** The rule by which the end was counted from the event; null where a decision named the day. */
    private String countedBy(DueKind kind, Instant since, Deadline deadline) {
        RuleValue rule = deadline.rule();
        boolean counted = kind.ruleCode() != null
                && rule.code().startsWith(kind.ruleCode())
                && !DECIDED.contains(kind)
                && desk.around().deadlines().due(rule, since).equals(deadline);
        return counted ? rule.code() : null;
    }

    /** So many days before the end as the pack says, at the beginning of the day; never before now. */
    Instant reminder(String unitId, Deadline deadline) {
        LocalDate day = desk.today();
        int before = desk.around()
                .policy()
                .find(RuleCodes.REMIND_DAYS_BEFORE, desk.jurisdiction(unitId, day), day)
                .map(rule -> rule.intValue())
                .orElse(0);
        Instant wished = Shanghai.startOf(deadline.lastDay().minusDays(before));
        return wished.isBefore(desk.now()) ? desk.now() : wished;
    }
}
