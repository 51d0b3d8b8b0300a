package org.anjiao.supervisee.internal.risk;

import java.time.Instant;
import java.time.LocalDate;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.StepFollower;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** When a person is to be assessed anew: regularly, and sooner after what the pack of the day names. */
public final class Reassessments implements StepFollower {
    private final Desk desk;

    public Reassessments(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void followed(EntityManager manager, SuperviseeEntity person, CaseStep step) {
        Instant at = step.at() == null ? desk.now() : step.at();
        step.events().forEach(event -> occurred(manager, person, event, at));
    }

    void occurred(EntityManager manager, SuperviseeEntity person, String event, Instant at) {
        LocalDate day = Shanghai.dayOf(at);
        boolean named = desk.findRule(RuleCodes.REASSESS_AFTER, person, day)
                .map(rule -> rule.lists(event))
                .orElse(false);
        if (named && person.status() == Status.ACTIVE) {
            desk.dues().hasten(manager, due(person, at, desk.deadline(RuleCodes.REASSESS_AFTER_DAYS, person, at)));
        }
    }

    /** The person is new on the registry: the first assessment is due, unless there has been one. */
    public void first(EntityManager manager, SuperviseeEntity person) {
        long assessed = manager.createQuery(
                        "select count(r) from RiskEntity r where r.superviseeId = :person", Long.class)
                .setParameter("person", person.id())
                .getSingleResult();
        if (assessed == 0) {
            desk.dues().open(manager, DueKind.FIRST_ASSESSMENT, person, "supervisee", person.id(), desk.now());
        }
    }

    /**
     * An assessment holds: the next one is due.
     *
     * @return the basis of its time
     */
    String assessed(EntityManager manager, SuperviseeEntity person) {
        Instant now = desk.now();
        desk.dues().done(manager, DueKind.FIRST_ASSESSMENT, person.id(), now);
        desk.dues().done(manager, DueKind.REASSESSMENT, person.id(), now);
        Deadline next = desk.deadline(RuleCodes.REASSESS_MONTHS, person, now);
        desk.dues().open(manager, due(person, now, next));
        return next.rule().basis();
    }

    /** The obligation concerns the person, not one assessment: there is one at a time. */
    private static NewDue due(SuperviseeEntity person, Instant since, Deadline deadline) {
        return new NewDue(
                DueKind.REASSESSMENT, person.id(), person.unitId(), "supervisee", person.id(), since, deadline);
    }
}
