package org.anjiao.policy.holidays.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {
    private final Holidays table = new Holidays();

    @Test
    void itCoversTheYearsFromTheCampaignToTheLastAnnouncement() {
        assertThat(table.years()).contains(2016, 2019, 2020, 2026).doesNotContain(2027);
    }

    @Test
    void labourDayOf2019HadFourDaysOffAndTwoWorkedSundays() {
        assertThat(table.daysOff())
                .contains(LocalDate.of(2019, 5, 1), LocalDate.of(2019, 5, 2), LocalDate.of(2019, 5, 3));
        assertThat(table.workedWeekends()).contains(LocalDate.of(2019, 4, 28), LocalDate.of(2019, 5, 5));
    }

    @Test
    void theExtensionOfTheSpringFestivalOf2020IsIn() {
        assertThat(table.daysOff()).contains(LocalDate.of(2020, 1, 31));
    }

    @Test
    void noDayIsBothOffAndWorked() {
        assertThat(table.workedWeekends())
                .doesNotContainAnyElementsOf(table.daysOff())
                .allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0);
    }
}
