package org.anjiao.supervisee.internal.measure;

import static org.anjiao.supervisee.internal.measure.MeasureWorld.departing;
import static org.anjiao.supervisee.internal.measure.MeasureWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.ReferralCount;
import org.anjiao.supervisee.entry.ReferralState;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureProblem;
import org.anjiao.supervisee.measure.Proceeding;
import org.anjiao.supervisee.measure.RecommitState;
import org.anjiao.supervisee.measure.Suggestion;
import org.anjiao.supervisee.reply.Ruling;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-31 to T-35: reporting in late, or never, is judged by the days beyond the last one (ten after 1 March: the 11th). */
class LateReportTest {
    private static MeasureWorld world;

    @BeforeAll
    static void open() {
        world = new MeasureWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PROBATION,2026-03-12,ADMONITION,逾期未报到1天,CN-2020",
        "PROBATION,2026-03-20,ADMONITION,逾期未报到9天,CN-2020",
        "PROBATION,2026-03-21,ADMONITION,逾期未报到10天,CN-2020",
        "PROBATION,2026-03-22,WARNING,逾期未报到11天,CN-2020",
        "PUBLIC_SURVEILLANCE,2026-05-22,WARNING,逾期未报到72天,CN-2020",
        "PAROLE,2026-04-10,WARNING,逾期未报到30天,CN-2020",
        "PAROLE,2026-04-11,WARNING,逾期未报到31天,CN-2020",
        "PAROLE,2026-04-12,REVOKE_PAROLE,逾期未报到超过一个月,CN-2020",
        "PROBATION,2026-04-12,REVOKE_PROBATION,逾期未报到超过一个月,CN-2020",
        "PROBATION,2019-03-12,WARNING,逾期未报到1天,CN-2012",
        "PROBATION,2019-04-11,WARNING,逾期未报到31天,CN-2012",
        "PROBATION,2019-04-12,REVOKE_PROBATION,逾期未报到超过一个月,CN-2012"
    })
    void theDaysBeyondTheLastOneGiveTheMeasure(
            Category category, LocalDate came, MeasureKind kind, String reason, String pack) {
        Referral referral = referred(category, came.getYear() + "-03-01");
        at(came + "T10:00");
        world.referrals.reportIn(world.world.beilin, referral.id(), null, came);

        assertThat(world.steps(referral.superviseeId())).contains("MEASURE_SUGGESTED");
        assertThat(world.cases(referral.superviseeId())).hasSize(kind.ending() ? 1 : 0);
        world.referrals.register(world.world.beilin, referral.id(), null, "身份证件相符");
        Measure proposed = world.asSuggested(late(referral));
        assertThat(proposed.kind()).isEqualTo(kind);
        assertThat(proposed.groundCode()).isEqualTo("ABSENCE");
        assertThat(proposed.eventOn()).isEqualTo(referral.lastDay());
        assertThat(proposed.until()).isEqualTo(came);
        assertThat(proposed.suggestion().reason()).isEqualTo(reason);
        assertThat(proposed.basis()).startsWith(pack);
        refused(MeasureProblem.MEASURE_EXISTS, () -> world.asSuggested(late(referral)));
    }

    @Test
    void whoComesInTimeOrIsHandedOverIsNotJudged() {
        Referral inTime = referred(Category.PROBATION, "2026-03-01");
        at("2026-03-11T10:00");
        refused(MeasureProblem.MEASURE_REPORT_IN_TIME, () -> judged(inTime));
        world.referrals.reportIn(world.world.beilin, inTime.id(), null, LocalDate.of(2026, 3, 11));
        at("2026-05-11T10:00");
        refused(MeasureProblem.MEASURE_REPORT_IN_TIME, () -> judged(inTime));
        assertThat(world.steps(inTime.superviseeId())).doesNotContain("MEASURE_SUGGESTED");

        Referral ill = referred(Category.TEMPORARY_SERVICE, "2026-03-01");
        at("2026-05-11T10:00");
        refused(MeasureProblem.MEASURE_REPORT_IN_TIME, () -> judged(ill));
        String imported = world.person("缓刑", "2026-01-05");
        refused(
                MeasureProblem.MEASURE_REPORT_IN_TIME,
                () -> world.measures.judge(
                        world.world.office, new Conduct(imported, Conduct.LATE_REPORT, null, null, null)));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01,2026-04-11", "2019-03-01,2019-04-11"})
    void whoNeverComesIsNotPassedOverAndMayLoseWhatTheCourtGranted(String effective, LocalDate lastOfMonth) {
        Referral referral = referred(Category.PROBATION, effective);
        String person = referral.superviseeId();
        at(lastOfMonth + "T23:59:59");
        world.watch.look();
        world.watch.look();
        assertThat(world.cases(person)).isEmpty();
        refused(SuperviseeProblem.NOT_IN_CORRECTION, () -> world.asSuggested(late(referral)));
        at(lastOfMonth.plusDays(1) + "T00:00");
        world.watch.look();
        world.watch.look();
        assertThat(world.cases(person)).singleElement().satisfies(opened -> {
            assertThat(opened.state()).isEqualTo(RecommitState.OPEN);
            assertThat(opened.suggestion().reason()).isEqualTo("逾期未报到超过一个月");
        });
        refused(
                SuperviseeProblem.NOT_IN_CORRECTION,
                () -> world.measures.propose(
                        world.world.office, departing(late(referral), MeasureKind.WARNING, "ABSENCE", null)));

        world.issued(world.asSuggested(late(referral)));
        assertThat(world.cases(person).get(0).state()).isEqualTo(RecommitState.PROPOSED);
        Proceeding open = world.proceeding(person);
        long missed = missed();
        world.proceedings.answer(
                world.world.beilin, open.id(), null, new Ruling(true, "刑更1号", world.world.desk.today(), null, null));
        world.proceedings.confirm(world.world.agencyHead, open.id(), null, true, null);

        assertThat(world.status(person)).isEqualTo(Status.TERMINATED);
        assertThat(world.dues(world.world.beilin, person)).isEmpty();
        assertThat(world.referrals.find(world.world.beilin, referral.id()).state())
                .isEqualTo(ReferralState.ENDED);
        assertThat(missed()).as("nobody waits for the person any longer").isEqualTo(missed - 1);
    }

    private static long missed() {
        return world.referrals.counts(world.world.office, null).stream()
                .mapToLong(ReferralCount::missed)
                .sum();
    }

    private static Suggestion judged(Referral referral) {
        return world.measures.judge(world.world.office, late(referral)).suggestion();
    }

    private static Conduct late(Referral referral) {
        return new Conduct(referral.superviseeId(), Conduct.LATE_REPORT, null, null, null);
    }

    private static Referral referred(Category category, String effective) {
        LocalDate day = LocalDate.parse(effective);
        at(day + "T09:00");
        return world.referrals.refer(
                world.world.beilin,
                new NewReferral(
                        Agency.COURT,
                        "某区人民法院",
                        "刑初1号",
                        day,
                        "u-610103001",
                        "测试对象01",
                        TestWorld.anotherIdNumber(),
                        category,
                        day,
                        day.plusYears(3),
                        null,
                        null));
    }

    private static void at(String time) {
        world.world.clock.set(time);
    }
}
