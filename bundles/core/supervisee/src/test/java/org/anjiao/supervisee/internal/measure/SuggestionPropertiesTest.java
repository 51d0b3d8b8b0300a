package org.anjiao.supervisee.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.Category;

class SuggestionPropertiesTest {
    /** Whatever happens: the measure is on the ladder of the day of the event, and its basis is of the pack of that day. */
    @Property
    void nothingIsSuggestedThatTheLadderOfTheDayDoesNotHold(
            @ForAll Category category,
            @ForAll @IntRange(min = 0, max = 5000) int day,
            @ForAll @IntRange(min = 0, max = 90) int length,
            @ForAll @IntRange(max = 4) int admonitions,
            @ForAll @IntRange(max = 4) int warnings,
            @ForAll boolean policePenalty,
            @ForAll boolean outOfSupervision) {
        LocalDate from = LocalDate.of(2013, 1, 1).plusDays(day);

        SuggestionLawTest.LAW
                .suggest(new Facts(
                        category,
                        Facts.ABSENCE,
                        from,
                        from.plusDays(length),
                        admonitions,
                        warnings,
                        policePenalty,
                        outOfSupervision))
                .ifPresent(suggestion -> {
                    assertThat(length > 0 || outOfSupervision).isTrue();
                    assertThat(SuggestionLawTest.PACKS
                                    .rule(RuleCodes.PENALTY_LADDER, Jurisdiction.national(), from)
                                    .codes())
                            .contains(suggestion.kind().name());
                    assertThat(suggestion.basis())
                            .startsWith(from.isBefore(LocalDate.of(2020, 7, 1)) ? "CN-2012" : "CN-2020");
                });
    }
}
