package org.anjiao.policy.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anjiao.policy.Counting;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.RuleValue;
import org.anjiao.policy.holidays.internal.Holidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermCountTest {
    private final TermCount count = new TermCount(WorkingCalendar.of(List.of(new Holidays())));

    private static RuleValue limit(RuleUnit unit, int number, Counting counting, boolean moves) {
        return new RuleValue(
                "L", new BigDecimal(number), unit, List.of(), "P", "1", "s", "", true, counting, moves, "");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10,CALENDAR_MONTHS,3,NEXT_DAY,2026-04-10",
        "2025-11-30,CALENDAR_MONTHS,3,NEXT_DAY,2026-02-28",
        "2026-01-10,CALENDAR_MONTHS,3,SAME_DAY,2026-04-09",
        "2026-01-10,CALENDAR_DAYS,10,NEXT_DAY,2026-01-20",
        "2026-01-10,CALENDAR_DAYS,10,SAME_DAY,2026-01-19",
        "2026-01-10,CALENDAR_DAYS,0,NEXT_DAY,2026-01-10",
        // 2019-04-28 was a worked Sunday, 2019-05-01 to 05-04 were off, 05-05 was a worked Sunday
        "2019-04-26,WORKING_DAYS,3,NEXT_DAY,2019-04-30",
        "2019-04-26,WORKING_DAYS,3,SAME_DAY,2019-04-29",
        "2019-04-26,WORKING_DAYS,4,NEXT_DAY,2019-05-05",
        "2019-05-01,WORKING_DAYS,1,NEXT_DAY,2019-05-05",
        "2019-05-01,WORKING_DAYS,1,SAME_DAY,2019-05-05"
    })
    void aLimitEndsWith(LocalDate event, RuleUnit unit, int number, Counting counting, LocalDate last) {
        assertThat(count.lastDay(limit(unit, number, counting, false), event)).isEqualTo(last);
    }

    @Test
    void aLastDayOffMovesOnlyWhereTheRuleSaysSo() {
        LocalDate event = LocalDate.of(2019, 4, 21);

        assertThat(count.lastDay(limit(RuleUnit.CALENDAR_DAYS, 10, Counting.NEXT_DAY, true), event))
                .isEqualTo(LocalDate.of(2019, 5, 5));
        assertThat(count.lastDay(limit(RuleUnit.CALENDAR_DAYS, 10, Counting.NEXT_DAY, false), event))
                .isEqualTo(LocalDate.of(2019, 5, 1));
    }

    @Test
    void aDayLimitPassesAtMidnightInShanghaiAndAnHourLimitAtItsHour() {
        Instant event = Instant.parse("2026-03-01T20:00:00Z"); // 04:00 on the 2nd in Shanghai

        Deadline days = count.due(limit(RuleUnit.CALENDAR_DAYS, 1, Counting.NEXT_DAY, false), event);
        Deadline hours = count.due(limit(RuleUnit.HOURS, 48, Counting.NEXT_DAY, false), event);

        assertThat(days.lastDay()).isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(days.passed(Instant.parse("2026-03-03T15:59:59.999Z"))).isFalse();
        assertThat(days.passed(Instant.parse("2026-03-03T16:00:00Z"))).isTrue();
        assertThat(hours.until()).isEqualTo(Instant.parse("2026-03-03T20:00:00Z"));
    }

    @Test
    void aCountThroughAYearWithoutAnAnnouncementIsProvisional() {
        RuleValue ten = limit(RuleUnit.WORKING_DAYS, 10, Counting.NEXT_DAY, false);

        assertThat(count.due(ten, Instant.parse("2026-12-25T00:00:00Z")).provisional())
                .isTrue();
        assertThat(count.due(ten, Instant.parse("2026-11-25T00:00:00Z")).provisional())
                .isFalse();
        assertThat(count.due(
                                limit(RuleUnit.CALENDAR_DAYS, 10, Counting.NEXT_DAY, false),
                                Instant.parse("2030-01-01T00:00:00Z"))
                        .provisional())
                .isFalse();
    }

    @Test
    void aNumberOfThingsIsNoLimit() {
        assertThatThrownBy(() -> count.due(limit(RuleUnit.COUNT, 2, Counting.NEXT_DAY, false), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void exactlySoManyDaysAreWorkedUntilTheLastOne(
            @ForAll @IntRange(max = 3_400) int dayAfter2017, @ForAll @IntRange(min = 1, max = 60) int number) {
        LocalDate event = LocalDate.of(2017, 1, 1).plusDays(dayAfter2017);
        LocalDate last = count.lastDay(limit(RuleUnit.WORKING_DAYS, number, Counting.NEXT_DAY, false), event);

        assertThat(event.plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(count.calendar()::open)
                        .count())
                .isEqualTo(number);
        assertThat(count.calendar().open(last)).isTrue();
    }
}
