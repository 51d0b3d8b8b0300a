package org.anjiao.policy.internal.editing;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.policy.spi.PackIdentity;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;
import org.anjiao.policy.spi.WorkedCase;

/** Makes of a version one that is valid in another period. */
final class PackFit {
    private final Validity old;
    private final Validity fitted;

    private PackFit(Validity old, Validity fitted) {
        this.old = old;
        this.fitted = fitted;
    }

    static PackContents fit(PackContents pack, PackIdentity identity, Validity period) {
        PackFit fit = new PackFit(pack.validity(), period);
        return new PackContents(
                identity,
                period,
                pack.rules().stream().filter(fit::stillValid).map(fit::rule).toList(),
                pack.workedCases().stream().map(fit::workedCase).toList());
    }

    private boolean stillValid(Rule rule) {
        LocalDate to = to(rule);
        return to == null || !to.isBefore(from(rule));
    }

    private LocalDate from(Rule rule) {
        LocalDate from = rule.validity().from();
        return from.equals(old.from()) || from.isBefore(fitted.from()) ? fitted.from() : from;
    }

    private LocalDate to(Rule rule) {
        LocalDate to = rule.validity().to();
        boolean endsWithPack = to == null || to.equals(old.to());
        boolean tooLate = fitted.to() != null && to != null && to.isAfter(fitted.to());
        return endsWithPack || tooLate ? fitted.to() : to;
    }

    private Rule rule(Rule rule) {
        return new Rule(
                rule.code(),
                rule.number(),
                rule.unit(),
                rule.codes(),
                rule.source(),
                rule.article(),
                rule.verified(),
                new Validity(from(rule), to(rule)),
                rule.counting(),
                rule.movesToWorkingDay(),
                rule.title());
    }

    /** A case of a day before the version asks on its first day; that a rule is not in force before stays true. */
    private WorkedCase workedCase(WorkedCase worked) {
        boolean absent = worked.question() == WorkedCase.Question.IN_FORCE
                && worked.expected().equals("false");
        if (absent || !worked.eventDate().isBefore(fitted.from())) {
            return worked;
        }
        return new WorkedCase(
                worked.title(), worked.ruleCode(), fitted.from(), worked.question(), worked.given(), worked.expected());
    }

    /** The rows and cases of a pack without any. */
    static PackContents empty(PackIdentity identity, Validity period) {
        return new PackContents(identity, period, List.of(), List.of());
    }
}
