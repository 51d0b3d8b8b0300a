package org.anjiao.supervisee.internal.exit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.exit.ReleaseObstacle;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** What the pack of the last day of the term says on a release (T-40). */
final class ReleaseLaw {
    /** The stage of a file whose documents are asked for. */
    private static final String EXIT = "EXIT";

    private final PolicyBook policy;
    private final Jurisdiction jurisdiction;
    private final LocalDate termTo;
    private final LocalDate day;

    private ReleaseLaw(PolicyBook policy, Jurisdiction jurisdiction, LocalDate termTo, LocalDate day) {
        this.policy = policy;
        this.jurisdiction = jurisdiction;
        this.termTo = termTo;
        this.day = day;
    }

    /** The rules of the day on which the person's term ends; those of today if there were none then. */
    static ReleaseLaw of(Desk desk, SuperviseeEntity person) {
        LocalDate end = person.termTo();
        LocalDate day =
                desk.findRule(RuleCodes.RELEASE_SUMMARY_DAYS, person, end).isPresent() ? end : desk.today();
        return new ReleaseLaw(desk.around().policy(), desk.jurisdiction(person, day), end, day);
    }

    /** Why the person cannot be released today. */
    Set<ReleaseObstacle> obstacles(LocalDate today, Set<Flag> flags, boolean summary, boolean appraisal) {
        Set<ReleaseObstacle> found = EnumSet.noneOf(ReleaseObstacle.class);
        if (today.isBefore(termTo)) {
            found.add(ReleaseObstacle.TERM_RUNNING);
        }
        if (flags.contains(Flag.PROCEEDING_PENDING)
                && policy.find(RuleCodes.RELEASE_HELD_BY_PROCEEDINGS, jurisdiction, day)
                        .filter(RuleValue::holds)
                        .isPresent()) {
            found.add(ReleaseObstacle.PROCEEDING_PENDING);
        }
        policy.find(RuleCodes.RELEASE_HOLDING_FLAGS, jurisdiction, day)
                .ifPresent(rule -> flags.stream()
                        .map(Flag::name)
                        .filter(rule::lists)
                        .map(ReleaseObstacle::valueOf)
                        .forEach(found::add));
        if (!summary && needs("PERSONAL_SUMMARY")) {
            found.add(ReleaseObstacle.SUMMARY_MISSING);
        }
        if (!appraisal && needs("APPRAISAL")) {
            found.add(ReleaseObstacle.APPRAISAL_MISSING);
        }
        return found;
    }

    private boolean needs(String document) {
        return policy.find(RuleCodes.REQUIRED_DOCUMENTS + "." + EXIT, jurisdiction, day)
                .filter(rule -> rule.lists(document))
                .isPresent();
    }

    /** The last day for the personal summary: so many days before the term ends, not before the entry. */
    Deadline summary(LocalDate registeredOn) {
        RuleValue rule = rule();
        LocalDate last = termTo.minusDays(rule.intValue());
        return deadline(registeredOn != null && last.isBefore(registeredOn) ? registeredOn : last, rule);
    }

    /** The last day of the term, by the article that orders the release. */
    Deadline release() {
        return deadline(termTo, rule());
    }

    RuleValue rule() {
        return policy.rule(RuleCodes.RELEASE_SUMMARY_DAYS, jurisdiction, day);
    }

    private static Deadline deadline(LocalDate day, RuleValue rule) {
        return new Deadline(day, Shanghai.endOf(day), false, rule);
    }
}
