package org.anjiao.supervisee.internal.measure;

import java.util.Optional;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.internal.absence.AbsenceLaw;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.Suggestion;

/** Which measure the pack in force at the breach suggests: the gravest whose ground is met (T-31 to T-35, T-38, S-09). */
final class SuggestionLaw {
    private static final String LEFT = "LEFT_OR_OUT_OF_SUPERVISION";
    private static final String SERIOUS = "SERIOUS_BREACH";
    static final String AFTER_POLICE = "NOT_CORRECTED_AFTER_POLICE_PENALTY";
    static final String WARNED = "_WARNINGS";
    static final String ADMONISHED = "_ADMONITIONS";

    private final PolicyBook policy;
    private final Jurisdiction jurisdiction;
    private final AbsenceLaw absences;

    SuggestionLaw(PolicyBook policy, Deadlines deadlines, Jurisdiction jurisdiction) {
        this.policy = policy;
        this.jurisdiction = jurisdiction;
        absences = new AbsenceLaw(policy, deadlines, jurisdiction);
    }

    /** @return empty if the pack answers these facts with nothing */
    Optional<Suggestion> suggest(Facts facts) {
        if (facts.absence() && !facts.outOfSupervision() && !facts.until().isAfter(facts.eventOn())) {
            return Optional.empty();
        }
        return ending(facts)
                .or(() -> policePenalty(facts))
                .or(() -> warning(facts))
                .or(() -> admonition(facts));
    }

    private Optional<Suggestion> ending(Facts facts) {
        return switch (facts.category()) {
            case PROBATION -> ending(facts, MeasureKind.REVOKE_PROBATION, RuleCodes.REVOKE_PROBATION_GROUNDS);
            case PAROLE -> ending(facts, MeasureKind.REVOKE_PAROLE, RuleCodes.REVOKE_PAROLE_GROUNDS);
            case TEMPORARY_SERVICE -> ending(facts, MeasureKind.RECOMMIT, RuleCodes.RECOMMIT_GROUNDS);
            case PUBLIC_SURVEILLANCE -> Optional.empty();
        };
    }

    private Optional<Suggestion> ending(Facts facts, MeasureKind kind, String groundsCode) {
        Optional<RuleValue> grounds = find(groundsCode, facts);
        return grounds.flatMap(lawful -> longAbsence(facts, kind, lawful)
                .or(() -> warned(facts)
                        .flatMap(rule -> ground(lawful, WARNED)
                                .map(code ->
                                        new Suggestion(kind, code, "受到" + facts.warnings() + "次警告仍不改正", rule.basis()))))
                .or(() -> facts.policePenalty() && lawful.lists(AFTER_POLICE)
                        ? Optional.of(new Suggestion(kind, AFTER_POLICE, "受到治安管理处罚仍不改正", lawful.basis()))
                        : Optional.empty())
                .or(() -> itself(facts, kind, lawful).filter(one -> !unwarned(kind, one.groundCode(), facts))));
    }

    private Optional<Suggestion> longAbsence(Facts facts, MeasureKind kind, RuleValue grounds) {
        if (!facts.absence()) {
            return Optional.empty();
        }
        if (kind == MeasureKind.RECOMMIT) {
            // The eight grounds set no length: who is out of supervision meets them at once, and who was warned and
            // leaves
            // again "does not correct".
            return grounds.lists(LEFT) && !unwarned(kind, LEFT, facts)
                    ? Optional.of(new Suggestion(
                            kind, LEFT, facts.outOfSupervision() ? "拒不报告行踪，脱离监管" : "经警告后再次脱离监管", grounds.basis()))
                    : Optional.empty();
        }
        return absences.beyond(RuleCodes.ABSENCE_REVOCATION_OVER_MONTHS, facts.eventOn(), facts.until())
                .map(limit ->
                        new Suggestion(kind, Facts.ABSENCE, facts.inWords() + "超过" + months(limit), limit.basis()));
    }

    /**
     * Whether the law asks for a warning before that ground holds, and none is in force. Who is out of supervision needs none
     * (SPC interpretation art. 516).
     */
    boolean unwarned(MeasureKind kind, String ground, Facts facts) {
        return kind == MeasureKind.RECOMMIT
                && facts.warnings() == 0
                && !(facts.outOfSupervision() && ground.equals(LEFT))
                && afterWarning(ground, facts);
    }

    private boolean afterWarning(String ground, Facts facts) {
        return find(RuleCodes.RECOMMIT_AFTER_WARNING, facts)
                .filter(rule -> rule.lists(ground))
                .isPresent();
    }

    private static String months(RuleValue limit) {
        return (limit.intValue() == 1 ? "一" : limit.number().toPlainString()) + "个月";
    }

    private Optional<RuleValue> warned(Facts facts) {
        return find(RuleCodes.WARNINGS_BEFORE_REVOCATION, facts).filter(rule -> facts.warnings() >= rule.intValue());
    }

    /** A breach for which the law has the police punish (T-33), or any after the pack's number of warnings. */
    private Optional<Suggestion> policePenalty(Facts facts) {
        return find(RuleCodes.POLICE_PENALTY_CATEGORIES, facts)
                .filter(rule -> rule.lists(facts.category().name()))
                .flatMap(rule -> find(RuleCodes.POLICE_PENALTY_GROUNDS, facts))
                .flatMap(grounds -> itself(facts, MeasureKind.POLICE_PENALTY, grounds)
                        .or(() -> find(RuleCodes.WARNINGS_BEFORE_POLICE_PENALTY, facts)
                                .filter(rule -> facts.warnings() >= rule.intValue())
                                .map(rule -> new Suggestion(
                                        MeasureKind.POLICE_PENALTY,
                                        grounds.codes().get(0),
                                        "受到" + facts.warnings() + "次警告仍违反监督管理规定",
                                        rule.basis()))));
    }

    private Optional<Suggestion> warning(Facts facts) {
        return find(RuleCodes.WARNING_GROUNDS, facts)
                .flatMap(grounds -> overdue(facts)
                        .or(() -> itself(facts, MeasureKind.WARNING, grounds))
                        .or(() -> warningFirst(facts, grounds))
                        .or(() -> find(RuleCodes.ADMONITIONS_BEFORE_WARNING, facts)
                                .filter(rule -> facts.admonitions() >= rule.intValue())
                                .flatMap(rule -> ground(grounds, ADMONISHED)
                                        .map(code -> new Suggestion(
                                                MeasureKind.WARNING,
                                                code,
                                                "受到" + facts.admonitions() + "次训诫仍不改正",
                                                rule.basis())))));
    }

    /** Leaving without approval is recommitted for if a warning does not help; the packs list it among the graver breaches. */
    private Optional<Suggestion> warningFirst(Facts facts, RuleValue grounds) {
        return facts.category() == Category.TEMPORARY_SERVICE
                        && afterWarning(facts.breach(), facts)
                        && grounds.lists(SERIOUS)
                ? Optional.of(new Suggestion(
                        MeasureKind.WARNING, SERIOUS, GroundNames.zh(facts.breach()) + "，先予警告", grounds.basis()))
                : Optional.empty();
    }

    private Optional<Suggestion> overdue(Facts facts) {
        return facts.absence()
                ? absences.beyond(RuleCodes.ABSENCE_WARNING_OVER_DAYS, facts.eventOn(), facts.until())
                        .map(limit -> absent(facts, MeasureKind.WARNING, limit))
                : Optional.empty();
    }

    private Optional<Suggestion> admonition(Facts facts) {
        if (facts.absence()) {
            return absences.within(RuleCodes.ABSENCE_ADMONITION_MAX_DAYS, facts.eventOn(), facts.until())
                    .map(limit -> absent(facts, MeasureKind.ADMONITION, limit));
        }
        return find(RuleCodes.ADMONITION_GROUNDS, facts)
                .flatMap(grounds -> itself(facts, MeasureKind.ADMONITION, grounds));
    }

    private Suggestion absent(Facts facts, MeasureKind kind, RuleValue limit) {
        int days = absences.days(facts.eventOn(), facts.until()).days();
        return new Suggestion(kind, Facts.ABSENCE, facts.inWords() + days + "天", limit.basis());
    }

    /** Whether a ground is a number of measures that went before: nobody commits it, and no event can stand for it. */
    static boolean counted(String ground) {
        return ground.endsWith(WARNED) || ground.endsWith(ADMONISHED) || ground.equals(AFTER_POLICE);
    }

    /** A breach that the pack names as the measure's ground; an absence only counts by its length. */
    private static Optional<Suggestion> itself(Facts facts, MeasureKind kind, RuleValue grounds) {
        return !facts.absence() && !counted(facts.breach()) && grounds.lists(facts.breach())
                ? Optional.of(new Suggestion(kind, facts.breach(), grounds.title(), grounds.basis()))
                : Optional.empty();
    }

    /** The packs call it after their number: TWO_WARNINGS, THREE_WARNINGS. */
    private static Optional<String> ground(RuleValue grounds, String ending) {
        return grounds.codes().stream().filter(code -> code.endsWith(ending)).findFirst();
    }

    private Optional<RuleValue> find(String code, Facts facts) {
        return policy.find(code, jurisdiction, facts.eventOn());
    }
}
