package org.anjiao.supervisee.internal.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LeaveDaysTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private static LeaveDays days(String from, String to) {
        return new LeaveDays(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void bothEndsCount() {
        assertThat(days("2026-04-10", "2026-04-21").length()).isEqualTo(12);
    }

    @Test
    void twentyDaysInMarchAndTwelveInAprilAreThirtyTwoWithinTwoMonths() {
        assertThat(days("2026-04-10", "2026-04-21").mostWithin(2, List.of(days("2026-03-05", "2026-03-24"))))
                .isEqualTo(32);
    }

    @Test
    void whatLiesMoreThanTwoMonthsBackIsNotAdded() {
        assertThat(days("2026-06-01", "2026-06-12").mostWithin(2, List.of(days("2026-03-05", "2026-03-24"))))
                .isEqualTo(12);
    }

    @Property
    void theSumLiesBetweenTheLeaveItselfAndAllThatIsNear(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 40) Integer> lengthsAndGaps) {
        List<LeaveDays> leaves = new ArrayList<>();
        LocalDate next = NEW_YEAR;
        for (int number : lengthsAndGaps) {
            leaves.add(new LeaveDays(next, next.plusDays(number - 1L)));
            next = next.plusDays(number * 2L);
        }
        LeaveDays asked = leaves.remove(leaves.size() / 2);

        int most = asked.mostWithin(2, leaves);

        int all = asked.length() + leaves.stream().mapToInt(LeaveDays::length).sum();
        assertThat(most).isBetween(Math.min(asked.length(), 59), Math.min(all, 62));
        if (next.isBefore(NEW_YEAR.plusDays(59))) {
            assertThat(most).isEqualTo(all);
        }
    }
}
