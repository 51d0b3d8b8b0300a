package org.anjiao.supervisee.internal.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.measure.LawfulMeasure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundNamesTest {
    private static final MeasureLaw LAW =
            new MeasureLaw(SuggestionLawTest.PACKS, SuggestionLawTest.PACKS, Jurisdiction.national());

    /** A document must not show a code where our own packs give the ground. */
    @ParameterizedTest
    @EnumSource(Category.class)
    void everyGroundOfOurPacksHasAName(Category category) {
        for (LocalDate day : new LocalDate[] {LocalDate.of(2019, 5, 1), LocalDate.of(2026, 5, 1)}) {
            assertThat(LAW.lawful(category, day))
                    .filteredOn(measure -> measure.kind() != MeasureKind.COMMENDATION)
                    .flatExtracting(LawfulMeasure::grounds)
                    .allSatisfy(ground -> assertThat(GroundNames.zh(ground)).isNotEqualTo(ground));
        }
    }

    @Test
    void aGroundOfAProvincesOwnIsShownByItsCode() {
        assertThat(GroundNames.zh("LOCAL_GROUND")).isEqualTo("LOCAL_GROUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-05-01", "2026-05-01"})
    void nobodyIsProposedForWhatDoesNotConcernThem(String day) {
        LocalDate on = LocalDate.parse(day);
        for (Category category : Category.values()) {
            MeasureKind own = MeasureKind.endingOf(category);
            assertThat(LAW.lawful(category, on))
                    .extracting(LawfulMeasure::kind)
                    .as(category.name())
                    .filteredOn(MeasureKind::ending)
                    .isEqualTo(own == null ? List.of() : List.of(own));
        }
        assertThat(Arrays.stream(Category.values())
                        .filter(category -> LAW.lawful(MeasureKind.POLICE_PENALTY, category, on)
                                .isPresent()))
                .doesNotContain(Category.PAROLE)
                .hasSize(3);
    }
}
