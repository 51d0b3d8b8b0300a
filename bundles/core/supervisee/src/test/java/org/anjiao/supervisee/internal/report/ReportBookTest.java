package org.anjiao.supervisee.internal.report;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.AutomaticVerdict;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.rhythm.RegimeWorld;
import org.anjiao.supervisee.report.NewReport;
import org.anjiao.supervisee.report.Report;
import org.anjiao.supervisee.report.ReportChannel;
import org.anjiao.supervisee.report.ReportProblem;
import org.anjiao.supervisee.report.ReportState;
import org.anjiao.supervisee.report.ReportSubject;
import org.anjiao.supervisee.spi.CaseAlert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R-38, T-10. */
class ReportBookTest {
    private static RegimeWorld regime;
    private static TestWorld world;
    private static ReportBook reports;

    @BeforeAll
    static void open() {
        regime = new RegimeWorld();
        world = regime.world;
        ReportClock clock = new ReportClock(world.desk, world.alerts::add);
        reports = new ReportBook(world.desk, regime.rhythms, clock, world.registry);
        regime.watch(List.of(clock));
    }

    @AfterAll
    static void close() {
        regime.close();
    }

    private static String person(String registered, String category) {
        world.clock.set(registered + "T09:00");
        String person = regime.person(category);
        regime.at(registered + "T09:30");
        return person;
    }

    private static Report call(String person) {
        return file(person, ReportSubject.REGULAR, ReportChannel.PHONE, null, null);
    }

    private static Report file(
            String person, ReportSubject subject, ReportChannel channel, Instant at, AutomaticVerdict automatic) {
        return reports.file(world.office, new NewReport(person, subject, channel, at, "在家务农，一切正常", null, automatic));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-03-04,2019-03-10T12:00,false", "2019-03-04,2019-03-11T23:59:59,false", "2019-03-04,2019-03-12T00:00,true",
        "2026-03-04,2026-04-02T12:00,false", "2026-03-04,2026-04-03T23:59:59,false", "2026-03-04,2026-04-04T00:00,true"
    })
    void whoDoesNotReportByTheLastDayIsPutBeforeTheOfficersOnce(String registered, String at, boolean missed) {
        String person = person(registered, "缓刑");
        regime.at(at);

        assertThat(alerts(person))
                .hasSize(missed ? 1 : 0)
                .allMatch(alert -> alert.kind() == CaseAlert.Kind.REPORT_MISSED);
        assertThat(actions(person)).filteredOn("REPORT_MISSED"::equals).hasSize(missed ? 1 : 0);
        assertThat(reports.standing(world.office, person).contactCheckSuggested())
                .isEqualTo(missed);
    }

    @Test
    void anAcceptedReportBeginsTheNextLimitFromItsOwnDay() {
        String person = person("2026-03-04", "缓刑");
        world.clock.set("2026-03-20T10:00");
        Report filed = call(person);
        assertThat(filed.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(regime.lastDay(person, DueKind.REPORT))
                .as("nobody has judged it")
                .isEqualTo("2026-04-03");

        Report accepted = reports.judge(world.office, filed.id(), filed.version(), true, null);

        assertThat(accepted.judgedBy()).isEqualTo("office");
        assertThat(regime.lastDay(person, DueKind.REPORT)).isEqualTo("2026-04-19");
        assertThat(reports.standing(world.office, person).lastReportAt()).isEqualTo(filed.reportedAt());
        refused(ReportProblem.REPORT_STATE, () -> reports.judge(world.office, filed.id(), null, false, "误判"));
        refused(
                CommonProblem.STALE_VERSION,
                () -> reports.judge(world.office, filed.id(), filed.version(), false, "误判"));
    }

    @Test
    void theOfficersVerdictStandsAndADepartureNeedsItsReason() {
        String person = person("2026-03-04", "缓刑");
        refused(
                ReportProblem.REPORT_CHANNEL_UNCHECKED,
                () -> file(person, ReportSubject.REGULAR, ReportChannel.IDENTITY_DEVICE, null, null));
        Report unlike =
                file(person, ReportSubject.REGULAR, ReportChannel.IDENTITY_DEVICE, null, AutomaticVerdict.NO_MATCH);
        refused(ReportProblem.REPORT_REASON_REQUIRED, () -> reports.judge(world.office, unlike.id(), null, true, " "));
        assertThat(reports.judge(world.office, unlike.id(), null, true, "视频确认为本人，面部有伤")
                        .state())
                .isEqualTo(ReportState.ACCEPTED);
        Report like = file(person, ReportSubject.REGULAR, ReportChannel.APP, null, AutomaticVerdict.MATCH);
        refused(ReportProblem.REPORT_REASON_REQUIRED, () -> reports.judge(world.office, like.id(), null, false, null));
        assertThat(reports.judge(world.office, like.id(), null, false, "照片翻拍").state())
                .isEqualTo(ReportState.REJECTED);
    }

    @Test
    void whatWaitsForAnOfficerIsNoOmissionUntilItIsRejected() {
        String person = person("2026-03-04", "缓刑");
        world.clock.set("2026-04-03T20:00");
        Report late = call(person);
        regime.at("2026-04-04T00:00");
        assertThat(actions(person)).contains("REPORT_UNJUDGED").doesNotContain("REPORT_MISSED");
        assertThat(alerts(person)).isEmpty();

        reports.judge(world.office, late.id(), null, false, "非本人");

        assertThat(actions(person)).contains("REPORT_MISSED");
        assertThat(alerts(person)).hasSize(1);
        regime.at("2026-04-10T00:00");
        assertThat(alerts(person)).hasSize(1);
        reports.judge(world.office, call(person).id(), null, true, null);
        assertThat(regime.lastDay(person, DueKind.REPORT)).isEqualTo("2026-05-10");
        assertThat(reports.standing(world.office, person).missed()).isFalse();
    }

    @Test
    void anOldReportFulfilsNothingThatBeganAfterIt() {
        String person = person("2026-03-04", "缓刑");
        world.clock.set("2026-03-20T10:00");
        reports.judge(world.office, call(person).id(), null, true, null);
        Report older =
                file(person, ReportSubject.REGULAR, ReportChannel.WRITTEN, Instant.parse("2026-03-10T02:00:00Z"), null);

        reports.judge(world.office, older.id(), null, true, null);

        assertThat(regime.lastDay(person, DueKind.REPORT)).isEqualTo("2026-04-19");
    }

    @Test
    void aReportLiesBetweenRegistrationAndNow() {
        String person = person("2026-03-04", "缓刑");
        refused(
                ReportProblem.REPORT_TIME,
                () -> file(
                        person,
                        ReportSubject.REGULAR,
                        ReportChannel.PHONE,
                        Instant.parse("2026-03-03T15:59:59Z"),
                        null));
        refused(
                ReportProblem.REPORT_TIME,
                () -> file(
                        person,
                        ReportSubject.REGULAR,
                        ReportChannel.PHONE,
                        world.clock.instant().plusSeconds(1),
                        null));
        refused(
                ReportProblem.REPORT_SUBJECT,
                () -> file(person, ReportSubject.HEALTH, ReportChannel.WRITTEN, null, null));
    }

    @Test
    void whatIsSaidOfHealthIsKeptSealedAndReadOnRecord() {
        String person = person("2026-01-31", "暂予监外执行");
        Report health = file(person, ReportSubject.HEALTH, ReportChannel.WRITTEN, null, null);
        call(person);

        Page<Report> listed = reports.list(world.beilin, CaseQuery.ofPerson(person, 10), null);

        assertThat(listed.items()).extracting(Report::content).containsExactlyInAnyOrder(null, "在家务农，一切正常");
        world.audited.clear();
        refused(CommonProblem.PURPOSE_REQUIRED, () -> reports.find(world.office, health.id(), null));
        assertThat(reports.find(world.office, health.id(), "核对病情").content()).isEqualTo("在家务农，一切正常");
        assertThat(world.audited).singleElement().satisfies(record -> {
            assertThat(record.action()).isEqualTo("PERSON_REPORT_READ");
            assertThat(record.recordId()).isEqualTo(person);
            assertThat(record.purpose()).isEqualTo("核对病情");
        });
        String kept = world.store
                .jpa("anjiao-supervisee")
                .txExpr(manager -> manager.find(ReportEntity.class, health.id()).sealedContent());
        assertThat(kept).doesNotContain("务农");
    }

    @Test
    void aboveTheCountyTextsAreReadForAPurpose() {
        String person = person("2026-03-04", "缓刑");
        call(person);
        Report listed = reports.list(world.city, CaseQuery.ofPerson(person, 10), null)
                .items()
                .get(0);
        world.audited.clear();

        assertThat(listed.content()).isNull();
        assertThat(reports.find(world.beilin, listed.id(), null).content()).isEqualTo("在家务农，一切正常");
        assertThat(world.audited).isEmpty();
        refused(CommonProblem.PURPOSE_REQUIRED, () -> reports.find(world.city, listed.id(), "x"));
        assertThat(reports.find(world.city, listed.id(), "执法检查").content()).isEqualTo("在家务农，一切正常");
        assertThat(world.audited)
                .singleElement()
                .satisfies(record -> assertThat(record.recordId()).isEqualTo(person));
    }

    @Test
    void listsAreFilteredSortedAndPaged() {
        String person = person("2026-03-04", "缓刑");
        for (int day = 5; day < 10; day++) {
            world.clock.set("2026-03-0" + day + "T10:00");
            call(person);
        }
        CaseQuery first =
                new CaseQuery(null, person, LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 8), true, null, 2);

        Page<Report> page = reports.list(world.office, first, ReportState.SUBMITTED);
        Page<Report> rest = reports.list(
                world.office,
                new CaseQuery(null, person, first.from(), first.to(), true, page.next(), 2),
                ReportState.SUBMITTED);

        assertThat(page.items()).extracting(ReportBookTest::day).containsExactly(6, 7);
        assertThat(rest.items()).extracting(ReportBookTest::day).containsExactly(8);
        assertThat(rest.next()).isNull();
        assertThat(reports.list(world.office, CaseQuery.ofPerson(person, 2), null)
                        .items())
                .extracting(ReportBookTest::day)
                .containsExactly(9, 8);
        assertThat(reports.list(world.office, CaseQuery.ofPerson(person, 2), ReportState.ACCEPTED)
                        .items())
                .isEmpty();
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> reports.list(
                        world.account("neighbour", "610103002", Role.OFFICE_OFFICER),
                        CaseQuery.ofPerson(person, 2),
                        null));
    }

    private static int day(Report report) {
        return report.reportedAt().atZone(Shanghai.ZONE).getDayOfMonth();
    }

    private static List<String> actions(String person) {
        return regime.timeline(person).stream().map(TimelineEntry::action).toList();
    }

    private static List<CaseAlert> alerts(String person) {
        return world.alerts.stream()
                .filter(alert -> alert.superviseeId().equals(person))
                .toList();
    }
}
