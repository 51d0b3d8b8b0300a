package org.anjiao.supervisee.internal.measure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.measure.ProceedingState;
import org.anjiao.supervisee.spi.CaseDocuments.Issued;

/**
 * The time of proceedings: they open when the proposal is sent, the limit for the answer runs from its receipt, and whoever
 * has not answered by its end is overdue, in the lists of the office, the county and the city (T-36 to T-39).
 */
public class ProceedingClock implements DueHandler {
    private final Desk desk;

    public ProceedingClock(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(
                DueKind.REVOCATION_RULING, DueKind.ARREST_RULING, DueKind.RECOMMIT_REPLY, DueKind.COMMUTATION_RULING);
    }

    void open(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            MeasureEntity measure,
            String proceedingId,
            Issued document) {
        Instant now = desk.now();
        ProceedingEntity opened = new ProceedingEntity(proceedingId, person.unitId(), measure, document, now);
        if (measure.kind().holdsRelease()) {
            desk.flags().raise(manager, person.id(), Flag.PROCEEDING_PENDING, opened.id());
        }
        DueKind reply = measure.kind().reply();
        if (reply != null) {
            Deadline deadline = desk.deadline(reply.ruleCode(), person, now);
            opened.replyDue(deadline);
            desk.dues()
                    .open(
                            manager,
                            new NewDue(
                                    reply,
                                    person.id(),
                                    person.unitId(),
                                    ProceedingBook.RECORD_TYPE,
                                    opened.id(),
                                    now,
                                    deadline));
        }
        manager.persist(opened);
        record(manager, caller, person, opened, "PROCEEDING_OPENED", now);
    }

    /** By the rule of the day on which it was sent, from the receipt on; a clock over there may be wrong. */
    void delivered(EntityManager manager, SuperviseeEntity person, ProceedingEntity proceeding, Instant told) {
        Instant at = told.isBefore(proceeding.openedAt()) || told.isAfter(desk.now()) ? proceeding.openedAt() : told;
        proceeding.delivered(at);
        DueKind reply = proceeding.kind().reply();
        if (reply != null && proceeding.state() == ProceedingState.PENDING) {
            RuleValue rule = desk.rule(reply.ruleCode(), person, proceeding.openedOn());
            Deadline deadline = desk.around().deadlines().due(rule, at);
            proceeding.replyDue(deadline);
            desk.dues().extend(manager, reply, proceeding.id(), deadline);
        }
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        ProceedingEntity proceeding = manager.find(ProceedingEntity.class, due.recordId());
        overdue(manager, person, proceeding, due.until());
    }

    private void overdue(EntityManager manager, SuperviseeEntity person, ProceedingEntity proceeding, Instant since) {
        if (proceeding.state() == ProceedingState.PENDING) {
            proceeding.overdue(since);
            record(manager, desk.system(person.unitId()), person, proceeding, "REPLY_OVERDUE", since);
        }
    }

    /** What was filed as a ruling is none; the time for an answer may have passed meanwhile. */
    void unconfirmed(
            EntityManager manager, Caller caller, SuperviseeEntity person, ProceedingEntity proceeding, String reason) {
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        "PROCEEDING_RULING_UNCONFIRMED",
                        ProceedingBook.RECORD_TYPE,
                        proceeding.id(),
                        Map.of("kind", proceeding.kind().name(), "reason", reason)));
        desk.dues()
                .find(manager, proceeding.kind().reply(), proceeding.id())
                .filter(due -> due.late(desk.now()))
                .ifPresent(due -> overdue(manager, person, proceeding, due.until()));
    }

    void record(
            EntityManager manager,
            Caller caller,
            SuperviseeEntity person,
            ProceedingEntity proceeding,
            String action,
            Instant at) {
        desk.record(
                manager,
                caller,
                person,
                new CaseStep(
                        action,
                        ProceedingBook.RECORD_TYPE,
                        proceeding.id(),
                        at,
                        Map.of(
                                "kind", proceeding.kind().name(),
                                "organ", proceeding.organ().code(),
                                "document", proceeding.documentNumber())));
    }
}
