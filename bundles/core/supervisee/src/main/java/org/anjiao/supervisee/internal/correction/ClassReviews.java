package org.anjiao.supervisee.internal.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.StepFollower;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.measure.MeasureSearch;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.measure.MeasureKind;

/**
 * When a person's class is to be decided on anew: after what the pack of the day names, such as a warning or a high
 * risk. The class itself never changes by it; the decision may also be to keep it.
 */
public final class ClassReviews implements StepFollower {
    private final Desk desk;

    public ClassReviews(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void followed(EntityManager manager, SuperviseeEntity person, CaseStep step) {
        Instant at = step.at() == null ? desk.now() : step.at();
        step.events().forEach(event -> occurred(manager, person, event, at));
    }

    private void occurred(EntityManager manager, SuperviseeEntity person, String event, Instant at) {
        LocalDate day = Shanghai.dayOf(at);
        boolean named = desk.findRule(RuleCodes.CLASS_REVIEW_AFTER, person, day)
                .map(rule -> rule.lists(event))
                .orElse(false);
        if (named
                && person.status() == Status.ACTIVE
                && weighs(manager, person, event, day)
                && !strictest(manager, person, day)
                && open(manager, person).stream().noneMatch(due -> event.equals(due.reason()))) {
            desk.dues()
                    .open(
                            manager,
                            new NewDue(
                                    DueKind.CLASS_REVIEW,
                                    person.id(),
                                    person.unitId(),
                                    CorrectionSteps.RECORD_TYPE,
                                    person.id(),
                                    event,
                                    at,
                                    desk.deadline(RuleCodes.CLASS_REVIEW_AFTER_DAYS, person, at)));
        }
    }

    /** One admonition alone may weigh too little; everything else does by itself. */
    private boolean weighs(EntityManager manager, SuperviseeEntity person, String event, LocalDate day) {
        return !event.equals(MeasureKind.ADMONITION.name())
                || desk.findRule(RuleCodes.CLASS_REVIEW_ADMONITIONS, person, day)
                        .map(rule -> MeasureSearch.inForce(manager, person.id(), MeasureKind.ADMONITION, day)
                                >= rule.intValue())
                        .orElse(true);
    }

    /** Whoever is kept as strictly as the pack allows cannot be kept more strictly. */
    private boolean strictest(EntityManager manager, SuperviseeEntity person, LocalDate day) {
        String strictest = desk.rule(RuleCodes.CLASSES, person, day).codes().get(0);
        return new ClassInForce().of(manager, person).filter(strictest::equals).isPresent();
    }

    /** What calls for a decision, the earliest end first. */
    List<Due> open(EntityManager manager, SuperviseeEntity person) {
        return desk.dues().all(manager, DueKind.CLASS_REVIEW, person.id());
    }

    /** A class was decided on. */
    void decided(EntityManager manager, SuperviseeEntity person) {
        desk.dues().done(manager, DueKind.CLASS_REVIEW, person.id(), desk.now());
    }
}
