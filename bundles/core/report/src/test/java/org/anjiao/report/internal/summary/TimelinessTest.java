package org.anjiao.report.internal.summary;

import static org.anjiao.report.internal.Fixture.CAMPAIGN;
import static org.anjiao.report.internal.TestOrganization.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.anjiao.platform.security.Caller;
import org.anjiao.report.ReportRates;
import org.anjiao.report.ReportStatus;
import org.anjiao.report.Timeliness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** S-06: who has reported in time by the deadline of the notice. */
class TimelinessTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void deadlineOfTheNotice() {
        world.at("2019-04-20T23:59:00+08:00");
        world.submit(World.XIAN);
        world.at("2019-04-21T00:00:01+08:00");
        world.submit(World.WEINAN);

        Map<String, Timeliness> byUnit = new HashMap<>();
        world.reports
                .statuses(World.PROVINCE, CAMPAIGN)
                .forEach(status -> byUnit.put(status.unitId(), status.timeliness()));
        assertThat(byUnit)
                .hasSize(13)
                .containsEntry(id("6101"), Timeliness.ON_TIME)
                .containsEntry(id("6105"), Timeliness.LATE)
                .containsEntry(id("XIXIAN"), Timeliness.MISSING);
        ReportRates rates = world.reports.rates(World.PROVINCE, CAMPAIGN);
        assertThat(rates).isEqualTo(new ReportRates(13, 2, 1));
        assertThat(rates.rate()).hasToString("15.38");
        assertThat(rates.onTimeRate()).hasToString("7.69");
    }

    @Test
    void lastSecondOfTheDeadlineIsInTimeAsAWhole() {
        world.at("2019-04-20T23:59:59.999+08:00");
        world.submit(World.XIAN);
        assertThat(statusOf(World.XIAN).timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(statusOf(World.WEINAN).timeliness()).isEqualTo(Timeliness.PENDING);
        world.at("2019-04-21T00:00:00+08:00");
        assertThat(statusOf(World.WEINAN).timeliness()).isEqualTo(Timeliness.MISSING);
        world.submit(World.WEINAN);
        assertThat(statusOf(World.WEINAN).timeliness()).isEqualTo(Timeliness.LATE);
    }

    private ReportStatus statusOf(Caller caller) {
        return world.reports.statuses(caller, CAMPAIGN).get(0);
    }
}
