package org.anjiao.supervisee.internal.prohibition;

import java.time.LocalDate;
import java.util.List;
import javax.persistence.EntityManager;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;
import org.anjiao.supervisee.prohibition.PermitApplication;
import org.anjiao.supervisee.prohibition.PermitKind;
import org.anjiao.supervisee.prohibition.PermitState;
import org.anjiao.supervisee.prohibition.ProhibitionProblem;

/** What the rules of the day of the application say on a permit (T-18, T-24). */
final class PermitLaw {
    private final Desk desk;
    private final EntityManager manager;
    private final SuperviseeEntity person;

    PermitLaw(Desk desk, EntityManager manager, SuperviseeEntity person) {
        this.desk = desk;
        this.manager = manager;
        this.person = person;
    }

    /** Refuses what may not be applied for; gives who decides. */
    Desk.Decision judge(PermitApplication asked) {
        LocalDate today = desk.today();
        if (asked.from().isBefore(today)) {
            throw new ProblemException(ProhibitionProblem.PERMIT_IN_PAST, "from", asked.from());
        }
        if (asked.kind() == PermitKind.TRIP) {
            requireTripTerm(asked, today);
        } else if (asked.kind() == PermitKind.SPECIAL_PLACE) {
            requireOrder(asked);
        }
        requireRenewal(asked);
        Desk.Decision decision =
                desk.decision(RuleCodes.PERMIT_LEVEL, asked.kind().name(), person, today);
        return asked.kind() == PermitKind.TRIP
                ? new Desk.Decision(decision.level(), tripRule(today).basis())
                : decision;
    }

    private RuleValue tripRule(LocalDate today) {
        return desk.findRule(RuleCodes.TRIP_PERMIT_MONTHS, person, today)
                .orElseThrow(() -> new ProblemException(ProhibitionProblem.TRIP_NO_RULE, "kind", today));
    }

    private void requireTripTerm(PermitApplication asked, LocalDate today) {
        RuleValue rule = tripRule(today);
        LocalDate latest = desk.around().deadlines().lastDay(rule, asked.from());
        if (asked.to().isAfter(latest)) {
            throw new ProblemException(ProhibitionProblem.PERMIT_TERM, "to", latest, rule.basis());
        }
        for (PermitEntity other : PermitSearch.ofPerson(manager, person.id(), PermitKind.TRIP)) {
            boolean holds = other.state() == PermitState.APPLIED || other.state() == PermitState.GRANTED;
            boolean sameWay = other.application().destinationCode().equals(asked.destinationCode());
            if (holds
                    && sameWay
                    && !asked.from().isAfter(other.lastDay())
                    && !asked.to().isBefore(other.firstDay())) {
                throw new ProblemException(
                        ProhibitionProblem.PERMIT_OVERLAPS, "from", other.firstDay(), other.lastDay());
            }
        }
    }

    private void requireOrder(PermitApplication asked) {
        ProhibitionEntity order = manager.find(ProhibitionEntity.class, asked.prohibitionId());
        if (order == null || !order.superviseeId().equals(person.id()) || !order.covers(asked.from(), asked.to())) {
            throw new ProblemException(ProhibitionProblem.PERMIT_ORDER, "prohibitionId");
        }
    }

    private void requireRenewal(PermitApplication asked) {
        if (asked.renews() == null) {
            return;
        }
        List<PermitEntity> same = PermitSearch.ofPerson(manager, person.id(), asked.kind());
        boolean known = same.stream()
                .anyMatch(permit -> permit.id().equals(asked.renews())
                        && (permit.state() == PermitState.GRANTED || permit.state() == PermitState.ENDED)
                        && asked.from().isAfter(permit.lastDay()));
        boolean renewed = same.stream()
                .anyMatch(permit -> asked.renews().equals(permit.application().renews())
                        && permit.state() != PermitState.REFUSED
                        && permit.state() != PermitState.WITHDRAWN);
        if (!known || renewed) {
            throw new ProblemException(ProhibitionProblem.PERMIT_RENEWAL, "renews");
        }
    }
}
