package org.anjiao.supervisee.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.cn2012.internal.Cn2012;
import org.anjiao.policy.cn2020.internal.Cn2020;
import org.anjiao.policy.holidays.internal.Holidays;
import org.anjiao.policy.internal.Shelf;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.Suggestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-31 to T-35 and T-38 at their limits under both packs; S-09. */
class SuggestionLawTest {
    static final Shelf PACKS = packs();
    static final SuggestionLaw LAW = new SuggestionLaw(PACKS, PACKS, Jurisdiction.national());

    private static Shelf packs() {
        Shelf shelf = new Shelf();
        shelf.calendar(List.of(new Holidays()));
        shelf.add(new Cn2012());
        shelf.add(new Cn2020());
        return shelf;
    }

    @ParameterizedTest
    @CsvSource({
        // S-09: 8, 12 and 32 days; then the day before, the day and the day after each limit
        "PROBATION,2026-05-01,2026-05-09,ADMONITION",
        "PROBATION,2026-05-20,2026-06-01,WARNING",
        "PROBATION,2026-06-10,2026-07-12,REVOKE_PROBATION",
        "PROBATION,2026-05-01,2026-05-01,",
        "PROBATION,2026-05-01,2026-05-02,ADMONITION",
        "PROBATION,2026-05-01,2026-05-10,ADMONITION",
        "PROBATION,2026-05-01,2026-05-11,ADMONITION",
        "PROBATION,2026-05-01,2026-05-12,WARNING",
        "PROBATION,2026-05-01,2026-05-31,WARNING",
        "PROBATION,2026-05-01,2026-06-01,WARNING",
        "PROBATION,2026-05-01,2026-06-02,REVOKE_PROBATION",
        "PAROLE,2026-01-31,2026-02-28,WARNING",
        "PAROLE,2026-01-31,2026-03-01,REVOKE_PAROLE",
        "PUBLIC_SURVEILLANCE,2026-05-01,2026-08-01,WARNING",
        "TEMPORARY_SERVICE,2026-05-01,2026-08-01,WARNING",
        // 2012: no admonition
        "PROBATION,2019-03-01,2019-03-01,",
        "PROBATION,2019-03-01,2019-03-02,WARNING",
        "PROBATION,2019-03-01,2019-03-31,WARNING",
        "PROBATION,2019-03-01,2019-04-01,WARNING",
        "PROBATION,2019-03-01,2019-04-02,REVOKE_PROBATION",
        // the law of the day on which contact was lost
        "PROBATION,2020-06-30,2020-07-08,WARNING",
        "PROBATION,2020-07-01,2020-07-09,ADMONITION"
    })
    void theLengthOfAnAbsenceGivesTheMeasure(Category category, LocalDate from, LocalDate found, MeasureKind kind) {
        Optional<Suggestion> suggestion =
                LAW.suggest(new Facts(category, Facts.ABSENCE, from, found, 0, 0, false, false));

        assertThat(suggestion.map(Suggestion::kind)).isEqualTo(Optional.ofNullable(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "PROBATION,2026-05-01,1,0,ADMONITION,ABSENCE",
        "PROBATION,2026-05-01,2,0,WARNING,TWO_ADMONITIONS",
        "PROBATION,2026-05-01,2,1,WARNING,TWO_ADMONITIONS",
        "PROBATION,2026-05-01,0,2,REVOKE_PROBATION,TWO_WARNINGS",
        "PAROLE,2026-05-01,0,2,REVOKE_PAROLE,TWO_WARNINGS",
        "TEMPORARY_SERVICE,2026-05-01,0,0,ADMONITION,ABSENCE",
        "TEMPORARY_SERVICE,2026-05-01,0,1,RECOMMIT,LEFT_OR_OUT_OF_SUPERVISION",
        "PUBLIC_SURVEILLANCE,2026-05-01,0,1,ADMONITION,ABSENCE",
        "PUBLIC_SURVEILLANCE,2026-05-01,0,2,POLICE_PENALTY,RULES_BREACHED",
        "PUBLIC_SURVEILLANCE,2019-03-01,0,2,WARNING,ABSENCE",
        "PUBLIC_SURVEILLANCE,2019-03-01,0,3,POLICE_PENALTY,RULES_BREACHED",
        "PROBATION,2019-03-01,0,2,WARNING,ABSENCE",
        "PROBATION,2019-03-01,0,3,REVOKE_PROBATION,THREE_WARNINGS",
        "PAROLE,2019-03-01,0,3,REVOKE_PAROLE,THREE_WARNINGS"
    })
    void whatCameBeforeMakesItGraver(
            Category category, LocalDate from, int admonitions, int warnings, MeasureKind kind, String ground) {
        Suggestion suggestion = LAW.suggest(
                        new Facts(category, Facts.ABSENCE, from, from.plusDays(3), admonitions, warnings, false, false))
                .orElseThrow();

        assertThat(suggestion.kind()).isEqualTo(kind);
        assertThat(suggestion.groundCode()).isEqualTo(ground);
    }

    @ParameterizedTest
    @CsvSource({
        "PROBATION,MINOR_BREACH,2026-05-01,false,ADMONITION",
        "PROBATION,SERIOUS_BREACH,2026-05-01,false,WARNING",
        "PROBATION,PROHIBITION_BREACHED_SERIOUS,2026-05-01,false,REVOKE_PROBATION",
        "PROBATION,MINOR_BREACH,2026-05-01,true,REVOKE_PROBATION",
        "PAROLE,MINOR_BREACH,2026-05-01,true,ADMONITION",
        "TEMPORARY_SERVICE,GUARANTOR_LOST,2026-05-01,false,RECOMMIT",
        "TEMPORARY_SERVICE,CONDITION_GONE,2019-05-01,false,RECOMMIT",
        "PROBATION,MINOR_BREACH,2019-05-01,false,",
        // the police: for three of the four kinds
        "PUBLIC_SURVEILLANCE,RULES_BREACHED,2026-05-01,false,POLICE_PENALTY",
        "PROBATION,RULES_BREACHED,2026-05-01,false,POLICE_PENALTY",
        "TEMPORARY_SERVICE,RULES_BREACHED,2026-05-01,false,POLICE_PENALTY",
        "PAROLE,RULES_BREACHED,2026-05-01,false,",
        "PROBATION,RULES_BREACHED,2019-05-01,false,POLICE_PENALTY",
        "PAROLE,RULES_BREACHED,2019-05-01,false,",
        "PROBATION,RULES_BREACHED,2026-05-01,true,REVOKE_PROBATION",
        // what is counted is no breach
        "PROBATION,TWO_WARNINGS,2026-05-01,false,",
        "PROBATION,NOT_CORRECTED_AFTER_POLICE_PENALTY,2026-05-01,false,",
        "PROBATION,TWO_ADMONITIONS,2026-05-01,false,",
        "PAROLE,THREE_WARNINGS,2019-05-01,false,"
    })
    void otherBreachesGoByThePacksGrounds(
            Category category, String breach, LocalDate day, boolean policePenalty, MeasureKind kind) {
        Optional<Suggestion> suggestion =
                LAW.suggest(new Facts(category, breach, day, day, 0, 0, policePenalty, false));

        assertThat(suggestion.map(Suggestion::kind)).isEqualTo(Optional.ofNullable(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "TEMPORARY_SERVICE,2026-05-01,2026-05-01,RECOMMIT,LEFT_OR_OUT_OF_SUPERVISION",
        "TEMPORARY_SERVICE,2026-05-01,2026-08-01,RECOMMIT,LEFT_OR_OUT_OF_SUPERVISION",
        "TEMPORARY_SERVICE,2019-05-01,2019-05-03,RECOMMIT,LEFT_OR_OUT_OF_SUPERVISION",
        "PROBATION,2026-05-01,2026-05-03,ADMONITION,ABSENCE",
        "PAROLE,2026-05-01,2026-06-01,WARNING,ABSENCE",
        "PAROLE,2026-05-01,2026-06-02,REVOKE_PAROLE,ABSENCE",
        "PUBLIC_SURVEILLANCE,2026-05-01,2026-08-01,WARNING,ABSENCE"
    })
    void whoIsOutOfSupervisionInTemporaryServiceNeedsNoWarning(
            Category category, LocalDate from, LocalDate until, MeasureKind kind, String ground) {
        Suggestion suggestion = LAW.suggest(new Facts(category, Facts.ABSENCE, from, until, 0, 0, false, true))
                .orElseThrow();

        assertThat(suggestion.kind()).isEqualTo(kind);
        assertThat(suggestion.groundCode()).isEqualTo(ground);
    }

    @Test
    void theReasonOfARevocationNamesTheMonth() {
        Suggestion suggestion = LAW.suggest(new Facts(
                        Category.PROBATION,
                        Facts.ABSENCE,
                        LocalDate.of(2026, 6, 10),
                        LocalDate.of(2026, 7, 12),
                        1,
                        1,
                        false,
                        false))
                .orElseThrow();

        assertThat(suggestion.reason()).isEqualTo("脱离监管超过一个月");
        assertThat(suggestion.basis()).isEqualTo("CN-2020 1.0.0 第四十六条");
    }
}
