package org.anjiao.exchange.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;

/** Until when an answer to a document is due: by the rule that was in force when it was sent. */
final class ReplyClock {
    private static final Set<RuleUnit> COUNTED = EnumSet.of(RuleUnit.CALENDAR_DAYS, RuleUnit.CALENDAR_MONTHS);

    private final Catalogue catalogue;
    private final PolicyBook policy;
    private final Deadlines deadlines;
    private final Organization organization;

    ReplyClock(Catalogue catalogue, PolicyBook policy, Deadlines deadlines, Organization organization) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.deadlines = deadlines;
        this.organization = organization;
    }

    /**
     * The last day, inclusive, on which an answer is in time.
     *
     * @return null if none is expected
     */
    LocalDate lastDay(DocumentEntity document, Instant sentAt, Instant deliveredAt) {
        return rule(document, sentAt)
                .map(rule -> deadlines.due(rule, deliveredAt).lastDay())
                .orElse(null);
    }

    /**
     * Calendar days that an answer may take if it is delivered now, for the addressee to read; 0 if none is expected or the law
     * counts neither days nor months.
     */
    int days(DocumentEntity document, Instant now) {
        return rule(document, now)
                .filter(rule -> COUNTED.contains(rule.unit()))
                .map(rule -> (int) ChronoUnit.DAYS.between(
                        Shanghai.dayOf(now), deadlines.due(rule, now).lastDay()))
                .orElse(0);
    }

    private Optional<RuleValue> rule(DocumentEntity document, Instant at) {
        return catalogue
                .find(document.code())
                .map(Catalogue.Kind::replyRule)
                .filter(code -> !code.isEmpty())
                .flatMap(code -> policy.find(
                        code, Jurisdiction.of(organization.authorities(document.unitId(), at)), Shanghai.dayOf(at)));
    }
}
