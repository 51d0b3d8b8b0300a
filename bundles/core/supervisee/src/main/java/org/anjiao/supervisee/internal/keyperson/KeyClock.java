package org.anjiao.supervisee.internal.keyperson;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.spi.CaseHazard;
import org.anjiao.supervisee.spi.CaseHazards;

/** What is due about key persons: the plan, without which the person is a hazard, and its reviews. */
public class KeyClock implements DueHandler {
    private final Desk desk;
    private final CaseHazards hazards;

    public KeyClock(Desk desk, CaseHazards hazards) {
        this.desk = desk;
        this.hazards = hazards;
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.KEY_PLAN);
    }

    void listed(EntityManager manager, SuperviseeEntity person, KeyListingEntity listing) {
        desk.dues().open(manager, DueKind.KEY_PLAN, person, KeyBook.RECORD_TYPE, listing.id(), desk.now());
    }

    void planned(
            EntityManager manager, SuperviseeEntity person, KeyPlanEntity plan, LocalDate reviewOn, RuleValue rule) {
        KeySearch.listings(manager, person.id())
                .forEach(listing -> desk.dues().done(manager, DueKind.KEY_PLAN, listing.id(), desk.now()));
        review(manager, person, plan, reviewOn, rule);
    }

    void reviewed(
            EntityManager manager, SuperviseeEntity person, KeyPlanEntity plan, LocalDate nextOn, RuleValue rule) {
        desk.dues().done(manager, DueKind.KEY_REVIEW, plan.id(), desk.now());
        review(manager, person, plan, nextOn, rule);
    }

    private void review(
            EntityManager manager, SuperviseeEntity person, KeyPlanEntity plan, LocalDate day, RuleValue rule) {
        desk.dues()
                .open(
                        manager,
                        new NewDue(
                                DueKind.KEY_REVIEW,
                                person.id(),
                                person.unitId(),
                                KeyBook.PLAN_TYPE,
                                plan.id(),
                                desk.now(),
                                new Deadline(day, Shanghai.endOf(day), false, rule)));
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        hazards.raise(
                desk.system(person.unitId()),
                new CaseHazard(
                        CaseHazard.Kind.KEY_PERSON_WITHOUT_PLAN,
                        person.id(),
                        "重点对象逾期未制定管控方案",
                        null,
                        KeyBook.RECORD_TYPE,
                        due.recordId()));
    }
}
