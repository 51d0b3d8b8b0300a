package org.anjiao.supervisee.internal.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.OptimisticLockException;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.correction.Frequency;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/**
 * What is due of a person again and again: reports, visits, verifications, reviews. One obligation of a kind is open at a
 * time; what fulfils it begins the next. They belong to the person's own record.
 */
public class Rhythms {
    public static final String RECORD_TYPE = "supervisee";
    private static final String KEY = "KEY";
    private static final List<DueKind> BY_CLASS = List.of(DueKind.REPORT, DueKind.VISIT, DueKind.VERIFICATION);

    private final Desk desk;
    private final ClassOf classes;

    public Rhythms(Desk desk, ClassOf classes) {
        this.desk = desk;
        this.classes = classes;
    }

    /**
     * How long the person has on that day: by the class and, for key persons, by what the pack wants of these; the shorter
     * of the two, or the general limit where the pack has neither.
     */
    public Optional<RuleValue> limit(EntityManager manager, DueKind kind, SuperviseeEntity person, LocalDate day) {
        Jurisdiction jurisdiction = desk.jurisdiction(person, day);
        PolicyBook policy = desk.around().policy();
        Stream<String> special = Stream.concat(
                person.keyPerson() ? Stream.of(KEY) : Stream.empty(), classes.of(manager, person).stream());
        return special.flatMap(name -> policy.find(kind.ruleCode() + "." + name, jurisdiction, day).stream())
                .min(Comparator.comparing(RuleValue::number))
                .or(() -> policy.find(kind.ruleCode(), jurisdiction, day));
    }

    /**
     * How often the person reports and is visited and checked on that day.
     *
     * @throws ProblemException {@code RULE_NOT_IN_FORCE} if the packs say nothing of it
     */
    public Frequency frequency(EntityManager manager, SuperviseeEntity person, LocalDate day) {
        RuleValue report = required(manager, DueKind.REPORT, person, day);
        RuleValue visit = required(manager, DueKind.VISIT, person, day);
        RuleValue verification = required(manager, DueKind.VERIFICATION, person, day);
        String basis = Stream.of(report, visit, verification)
                .map(RuleValue::basis)
                .distinct()
                .collect(Collectors.joining("; "));
        return new Frequency(report.intValue(), visit.intValue(), verification.intValue(), basis);
    }

    private RuleValue required(EntityManager manager, DueKind kind, SuperviseeEntity person, LocalDate day) {
        return limit(manager, kind, person, day).orElseGet(() -> desk.rule(kind.ruleCode(), person, day));
    }

    /** Opens the obligation of who is in correction; does nothing where no rule is in force. */
    public void begin(EntityManager manager, DueKind kind, SuperviseeEntity person, Instant since) {
        limit(manager, kind, person, Shanghai.dayOf(since))
                .ifPresent(limit -> begin(
                        manager, kind, person, since, desk.around().deadlines().due(limit, since)));
    }

    /** Opens it with its end. */
    public void begin(EntityManager manager, DueKind kind, SuperviseeEntity person, Instant since, Deadline deadline) {
        if (person.status() == Status.ACTIVE) {
            desk.dues()
                    .open(
                            manager,
                            new NewDue(kind, person.id(), person.unitId(), RECORD_TYPE, person.id(), since, deadline));
        }
    }

    /**
     * Fulfils what is open; what happened before the limit began to run fulfils nothing.
     *
     * @return whether it was fulfilled or nothing was open: then the caller begins the next
     */
    public boolean fulfilled(EntityManager manager, DueKind kind, SuperviseeEntity person, Instant at) {
        lock(manager, person);
        Optional<DueEntity> open = open(manager, kind, person.id());
        if (open.isPresent() && at.isBefore(open.get().since())) {
            return false;
        }
        desk.dues().done(manager, kind, person.id(), at);
        return true;
    }

    /** Fulfils what is open and begins the next limit from that moment. */
    public void turn(EntityManager manager, DueKind kind, SuperviseeEntity person, Instant at) {
        if (fulfilled(manager, kind, person, at)) {
            begin(manager, kind, person, at);
        }
    }

    /**
     * The person has come into another class, so that what is open of each kind that goes by classes ends by the frequency of
     * today. A limit that has passed stays passed; one that would have passed by the new frequency runs from today, and is
     * not put off by that.
     */
    public void paceChanged(EntityManager manager, SuperviseeEntity person) {
        lock(manager, person);
        BY_CLASS.forEach(kind -> open(manager, kind, person.id())
                .filter(due -> due.until().isAfter(desk.now()))
                .ifPresent(due ->
                        limit(manager, kind, person, desk.today()).ifPresent(limit -> pace(manager, due, limit))));
    }

    private void pace(EntityManager manager, DueEntity due, RuleValue limit) {
        Deadline fromThen = desk.around().deadlines().due(limit, due.since());
        Deadline fromToday = desk.around().deadlines().due(limit, Shanghai.startOf(desk.today()));
        Deadline deadline = fromThen.passed(desk.now()) ? fromToday : fromThen;
        boolean putOff = deadline.until().isAfter(due.until());
        if (deadline == fromThen || !putOff) {
            desk.dues().extend(manager, due.kind(), due.recordId(), deadline);
        }
    }

    /** What is open of that kind. */
    public Optional<DueEntity> open(EntityManager manager, DueKind kind, String superviseeId) {
        return manager.createQuery(
                        "select d from DueEntity d where d.recordId = :person and d.kind = :kind and d.state ="
                                + " org.anjiao.supervisee.due.DueState.OPEN",
                        DueEntity.class)
                .setParameter("person", superviseeId)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    /** Two steps on the same rhythm at the same moment must not both begin the next limit. */
    void lock(EntityManager manager, SuperviseeEntity person) {
        try {
            manager.lock(person, LockModeType.PESSIMISTIC_WRITE);
        } catch (OptimisticLockException e) {
            throw new ProblemException(CommonProblem.STALE_VERSION, null);
        }
    }
}
