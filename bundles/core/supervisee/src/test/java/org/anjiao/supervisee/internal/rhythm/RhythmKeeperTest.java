package org.anjiao.supervisee.internal.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.anjiao.policy.shaanxi.internal.Shaanxi;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everybody in correction owes what the pack of the day says, and nobody else does. */
class RhythmKeeperTest {
    private static final AtomicReference<String> CLASS = new AtomicReference<>();
    private static RegimeWorld regime;

    @BeforeAll
    static void open() {
        regime = new RegimeWorld((manager, person) -> Optional.ofNullable(CLASS.get()));
    }

    @AfterAll
    static void close() {
        regime.close();
    }

    @Test
    void theFirstLimitsRunFromRegistrationByThePackOfTheDay() {
        CLASS.set(null);
        regime.world.clock.set("2019-03-04T09:00");
        String then = regime.person("缓刑");
        regime.at("2019-03-05T09:00");

        assertThat(regime.lastDay(then, DueKind.REPORT)).isEqualTo("2019-03-11");
        assertThat(regime.lastDay(then, DueKind.VISIT)).isEqualTo("2019-04-03");
        assertThat(regime.due(then, DueKind.HEALTH_REPORT)).isEmpty();
        assertThat(regime.due(then, DueKind.MEDICAL_REVIEW)).isEmpty();
        assertThat(regime.due(then, DueKind.REPORT).map(Due::basis)).hasValue("CN-2012 1.0.0 第十一条");
    }

    @Test
    void whoServesOutsidePrisonReportsOnHealthAndIsExamined() {
        CLASS.set(null);
        regime.world.clock.set("2026-01-31T09:00");
        String ill = regime.person("暂予监外执行");
        regime.at("2026-01-31T10:00");

        assertThat(regime.lastDay(ill, DueKind.HEALTH_REPORT)).isEqualTo("2026-02-28");
        assertThat(regime.lastDay(ill, DueKind.MEDICAL_REVIEW)).isEqualTo("2026-04-30");
        assertThat(regime.lastDay(ill, DueKind.REPORT)).isEqualTo("2026-03-02");
    }

    @Test
    void whoWasInCorrectionBeforeOwesFromToday() {
        CLASS.set(null);
        regime.world.clock.set("2026-03-01T09:00");
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正结束日期", "2028-01-01");
        String known = regime.person(row);
        regime.at("2026-03-01T10:00");

        assertThat(regime.lastDay(known, DueKind.REPORT)).isEqualTo("2026-03-31");
    }

    @Test
    void classAndKeyCategoryMakeItOftenerTheShorterCounts() {
        regime.world.law.add(new Shaanxi());
        regime.world.clock.set("2026-05-01T09:00");
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正开始日期", "2026-05-01");
        row.put("入矫登记日期", "2026-05-01");
        row.put("矫正结束日期", "2028-01-01");
        row.put("重点类别", "涉黑涉恶");
        CLASS.set("LENIENT");
        String key = regime.person(row);
        regime.at("2026-05-01T10:00");

        assertThat(regime.lastDay(key, DueKind.VERIFICATION)).isEqualTo(LocalDate.of(2026, 5, 8));
        assertThat(regime.lastDay(key, DueKind.REPORT)).isEqualTo(LocalDate.of(2026, 5, 31));
        CLASS.set("STRICT");
        String strict = regime.person("缓刑");
        regime.at("2026-05-01T11:00");
        assertThat(regime.lastDay(strict, DueKind.REPORT)).isEqualTo("2026-05-08");
        assertThat(regime.due(strict, DueKind.REPORT).map(Due::basis)).hasValue("SN 1.0.0");
        CLASS.set(null);
    }

    @Test
    void whoIsReleasedOwesNothing() {
        CLASS.set(null);
        regime.world.clock.set("2026-06-01T09:00");
        String person = regime.person("缓刑");
        regime.at("2026-06-01T10:00");
        assertThat(regime.due(person, DueKind.REPORT)).isPresent();

        regime.close(person);
        regime.at("2026-06-01T11:00");

        assertThat(regime.due(person, DueKind.REPORT)).isEmpty();
        assertThat(regime.due(person, DueKind.VISIT)).isEmpty();
    }
}
