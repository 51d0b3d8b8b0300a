package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.anjiao.monitoring.ZoneSchedule;
import org.anjiao.monitoring.ZoneSchedule.ExceptionalDay;
import org.anjiao.platform.Shanghai;
import org.junit.jupiter.api.Test;

class ZoneTimesTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2019-03-29");

    @Test
    void aNightBelongsToTheDayOnWhichItBegins() {
        ZoneTimes nights = new ZoneTimes(Own.NIGHTS);
        assertThat(nights.window(at("2019-03-29T19:59")))
                .isEqualTo(window("2019-03-29T19:59", "2019-03-29T20:00", false));
        for (String inside : List.of("2019-03-29T20:00", "2019-03-30T00:00", "2019-03-30T05:59")) {
            assertThat(nights.window(at(inside))).isEqualTo(window("2019-03-29T20:00", "2019-03-30T06:00", true));
        }
        assertThat(nights.window(at("2019-03-30T06:00")).holds()).isFalse();
    }

    @Test
    void theLastNightRunsIntoTheMorningAfterTheLastDay() {
        ZoneTimes nights = new ZoneTimes(Own.NIGHTS);
        assertThat(nights.window(at("2019-06-01T05:00")).holds()).isTrue();
        assertThat(nights.window(at("2019-06-01T20:30")).holds()).isFalse();
        assertThat(nights.window(at("2019-03-01T05:00")).holds()).isFalse();
    }

    @Test
    void wholeDaysThatFollowOneAnotherAreOnePeriod() {
        ZoneTimes always = new ZoneTimes(Own.ALWAYS);
        assertThat(always.window(at("2019-04-10T12:00")))
                .isEqualTo(window("2019-03-01T00:00", "2019-06-01T00:00", true));
    }

    @Test
    void onlyTheNamedDaysOfTheWeekAndTheExceptionsCount() {
        ZoneTimes weekend = new ZoneTimes(new ZoneSchedule(
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                LocalTime.of(8, 0),
                LocalTime.of(18, 0),
                Own.FIRST,
                Own.LAST,
                List.of(new ExceptionalDay(FRIDAY, true), new ExceptionalDay(FRIDAY.plusDays(2), false))));
        assertThat(weekend.window(at("2019-03-29T12:00")).holds()).isTrue();
        assertThat(weekend.window(at("2019-03-30T12:00")).holds()).isTrue();
        assertThat(weekend.window(at("2019-03-31T12:00")).holds()).isFalse();
        assertThat(weekend.window(at("2019-04-01T12:00")).holds()).isFalse();
    }

    /** A window answers for every moment in it, so that it may be kept until it is left. */
    @Property(tries = 300)
    void everyMomentOfAWindowHasTheSameAnswer(
            @ForAll @IntRange(max = 1439) int from,
            @ForAll @IntRange(max = 1439) int to,
            @ForAll Set<DayOfWeek> days,
            @ForAll @IntRange(max = 100 * 1440) int minute,
            @ForAll @IntRange(max = 1440) int further) {
        if (from == to) {
            return;
        }
        ZoneTimes times = new ZoneTimes(new ZoneSchedule(
                days,
                LocalTime.ofSecondOfDay(from * 60L),
                LocalTime.ofSecondOfDay(to * 60L),
                Own.FIRST,
                Own.LAST,
                List.of()));
        long at = at("2019-02-27T00:00") + minute * 60_000L;
        ZoneTimes.Window window = times.window(at);
        assertThat(window.covers(at)).isTrue();
        long other = Math.min(window.until() - 1, at + further * 60_000L);
        assertThat(times.window(other).holds()).isEqualTo(window.holds());
        if (window.holds()) {
            assertThat(times.window(other)).isEqualTo(window);
        }
    }

    private static ZoneTimes.Window window(String from, String until, boolean holds) {
        return new ZoneTimes.Window(at(from), at(until), holds);
    }

    private static long at(String shanghaiTime) {
        return LocalDateTime.parse(shanghaiTime)
                .atZone(Shanghai.ZONE)
                .toInstant()
                .toEpochMilli();
    }
}
