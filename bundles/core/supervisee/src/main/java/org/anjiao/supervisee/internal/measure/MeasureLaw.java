package org.anjiao.supervisee.internal.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.absence.AbsenceLaw;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.CourtLevel;
import org.anjiao.supervisee.measure.LawfulMeasure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.Suggestion;

/** Which measures the pack in force on a day knows, on which grounds, at which level; and what good conduct earns (T-30, T-39). */
final class MeasureLaw {
    private final PolicyBook policy;
    private final Deadlines deadlines;
    private final Jurisdiction jurisdiction;
    private final AbsenceLaw absences;
    private final SuggestionLaw suggestions;

    MeasureLaw(PolicyBook policy, Deadlines deadlines, Jurisdiction jurisdiction) {
        this.policy = policy;
        this.deadlines = deadlines;
        this.jurisdiction = jurisdiction;
        absences = new AbsenceLaw(policy, deadlines, jurisdiction);
        suggestions = new SuggestionLaw(policy, deadlines, jurisdiction);
    }

    /** Everything that may be proposed for persons of the category. */
    List<LawfulMeasure> lawful(Category category, LocalDate day) {
        return Arrays.stream(MeasureKind.values())
                .flatMap(kind -> lawful(kind, category, day).stream())
                .toList();
    }

    /**
     * Whether a code names conduct: a breach of our packs, one that a province's own pack lists on that day, or what earns a
     * reward. The number of measures that went before is none.
     */
    boolean knows(String event, Category category, LocalDate day) {
        return event.equals(Conduct.GOOD_CONDUCT)
                || GroundNames.conduct(event)
                || !SuggestionLaw.counted(event)
                        && lawful(category, day).stream()
                                .filter(measure -> measure.kind() != MeasureKind.ARREST
                                        && measure.kind() != MeasureKind.COMMENDATION)
                                .anyMatch(measure -> measure.grounds().contains(event));
    }

    /** The measure; empty if the pack does not know it for persons of the category. */
    Optional<LawfulMeasure> lawful(MeasureKind kind, Category category, LocalDate day) {
        return grounds(kind, category, day)
                .map(rule -> new LawfulMeasure(
                        kind,
                        kind == MeasureKind.ARREST
                                ? List.of(MeasureKind.endingOf(category).name())
                                : rule.codes(),
                        level(kind, day),
                        rule.basis()));
    }

    private Optional<RuleValue> grounds(MeasureKind kind, Category category, LocalDate day) {
        MeasureKind ending = MeasureKind.endingOf(category);
        return switch (kind) {
            case ADMONITION -> onLadder(kind, RuleCodes.ADMONITION_GROUNDS, day);
            case WARNING -> onLadder(kind, RuleCodes.WARNING_GROUNDS, day);
            case POLICE_PENALTY ->
                find(RuleCodes.POLICE_PENALTY_CATEGORIES, day)
                        .filter(categories -> categories.lists(category.name()))
                        .flatMap(categories -> onLadder(kind, RuleCodes.POLICE_PENALTY_GROUNDS, day));
            case REVOKE_PROBATION ->
                kind == ending ? onLadder(kind, RuleCodes.REVOKE_PROBATION_GROUNDS, day) : Optional.empty();
            case REVOKE_PAROLE ->
                kind == ending ? onLadder(kind, RuleCodes.REVOKE_PAROLE_GROUNDS, day) : Optional.empty();
            case RECOMMIT -> kind == ending ? onLadder(kind, RuleCodes.RECOMMIT_GROUNDS, day) : Optional.empty();
            case ARREST ->
                find(RuleCodes.ARREST_WITH_PROPOSALS, day)
                        .filter(proposals -> ending != null && proposals.lists(ending.name()));
            case COMMENDATION -> find(RuleCodes.COMMENDATION_CONDITIONS, day);
            case COMMUTATION -> find(RuleCodes.COMMUTATION_GROUNDS, day);
        };
    }

    private Optional<RuleValue> onLadder(MeasureKind kind, String grounds, LocalDate day) {
        return find(RuleCodes.PENALTY_LADDER, day)
                .filter(ladder -> ladder.lists(kind.name()))
                .flatMap(ladder -> find(grounds, day));
    }

    /** The levels of the courts that rule on it, the usual one first. */
    RuleValue courts(MeasureKind kind, LocalDate day) {
        return policy.find(RuleCodes.MEASURE_COURTS, kind.name(), jurisdiction, day)
                .orElseGet(() -> policy.rule(RuleCodes.MEASURE_COURTS, jurisdiction, day));
    }

    /** Who decides on what goes to a court of that level: the agency of the same level (T-34). */
    Level level(MeasureKind kind, CourtLevel court, LocalDate day) {
        return find(RuleCodes.MEASURE_LEVEL + "." + kind.name() + "." + court.name(), day)
                .map(rule -> Level.valueOf(rule.codes().get(0)))
                .orElseGet(() -> level(kind, day));
    }

    private Level level(MeasureKind kind, LocalDate day) {
        RuleValue rule = policy.find(RuleCodes.MEASURE_LEVEL, kind.name(), jurisdiction, day)
                .orElseGet(() -> policy.rule(RuleCodes.MEASURE_LEVEL, jurisdiction, day));
        return Level.valueOf(rule.codes().get(0));
    }

    /** Whether the law's own count stands behind a ground: length of an absence, measures that went before. */
    boolean met(MeasureKind kind, String ground, Facts facts) {
        if (suggestions.unwarned(kind, ground, facts)) {
            return false;
        }
        if (ground.equals(Conduct.ABSENCE)) {
            return facts.absence() && longEnough(kind, facts);
        }
        if (ground.endsWith(SuggestionLaw.WARNED)) {
            return reached(RuleCodes.WARNINGS_BEFORE_REVOCATION, facts.warnings(), facts.eventOn());
        }
        if (ground.endsWith(SuggestionLaw.ADMONISHED)) {
            return reached(RuleCodes.ADMONITIONS_BEFORE_WARNING, facts.admonitions(), facts.eventOn());
        }
        return !ground.equals(SuggestionLaw.AFTER_POLICE) || facts.policePenalty();
    }

    private boolean longEnough(MeasureKind kind, Facts facts) {
        LocalDate from = facts.eventOn();
        LocalDate until = facts.until();
        return switch (kind) {
            case ADMONITION ->
                absences.within(RuleCodes.ABSENCE_ADMONITION_MAX_DAYS, from, until)
                        .isPresent();
            case WARNING ->
                absences.beyond(RuleCodes.ABSENCE_WARNING_OVER_DAYS, from, until)
                        .isPresent();
            default ->
                absences.beyond(RuleCodes.ABSENCE_REVOCATION_OVER_MONTHS, from, until)
                        .isPresent();
        };
    }

    private boolean reached(String code, int number, LocalDate day) {
        return find(code, day).filter(rule -> number >= rule.intValue()).isPresent();
    }

    /** What good conduct or a merit earns; empty if nothing. */
    Optional<Suggestion> reward(String event, LocalDate on, LocalDate registeredOn, Set<String> conditions) {
        if (!event.equals(Conduct.GOOD_CONDUCT)) {
            return find(RuleCodes.COMMUTATION_GROUNDS, on)
                    .filter(grounds -> grounds.lists(event))
                    .map(grounds ->
                            new Suggestion(MeasureKind.COMMUTATION, event, GroundNames.zh(event), grounds.basis()));
        }
        return find(RuleCodes.COMMENDATION_CONDITIONS, on)
                .filter(rule -> conditions.containsAll(rule.codes()))
                .flatMap(rule -> served(on, registeredOn))
                .map(rule -> new Suggestion(
                        MeasureKind.COMMENDATION,
                        RuleCodes.COMMENDATION_CONDITIONS,
                        "接受社区矫正满" + rule.intValue() + "个月并符合全部条件",
                        rule.basis()));
    }

    private Optional<RuleValue> served(LocalDate on, LocalDate registeredOn) {
        return find(RuleCodes.COMMENDATION_MIN_MONTHS, on)
                .filter(months -> !on.isBefore(deadlines.lastDay(months, registeredOn)));
    }

    private Optional<RuleValue> find(String code, LocalDate day) {
        return policy.find(code, jurisdiction, day);
    }
}
