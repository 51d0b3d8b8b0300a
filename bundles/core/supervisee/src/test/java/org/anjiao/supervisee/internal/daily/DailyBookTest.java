package org.anjiao.supervisee.internal.daily;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.RowError;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.daily.DailyImport;
import org.anjiao.supervisee.daily.DailyImports;
import org.anjiao.supervisee.daily.DailyRecord;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.education.Attendance;
import org.anjiao.supervisee.education.AttendanceState;
import org.anjiao.supervisee.education.NewSession;
import org.anjiao.supervisee.education.Session;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.education.SessionState;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.education.SessionBook;
import org.anjiao.supervisee.internal.report.ReportBook;
import org.anjiao.supervisee.internal.report.ReportClock;
import org.anjiao.supervisee.internal.rhythm.RegimeWorld;
import org.anjiao.supervisee.internal.visit.VerificationBook;
import org.anjiao.supervisee.internal.visit.VisitBook;
import org.anjiao.supervisee.report.Report;
import org.anjiao.supervisee.report.ReportState;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.NewVisit;
import org.anjiao.supervisee.visit.Verification;
import org.anjiao.supervisee.visit.VerificationResult;
import org.anjiao.supervisee.visit.Visit;
import org.anjiao.supervisee.visit.VisitKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Daily records by tables on a real database: the services' own rules, all or nothing, nothing twice. */
class DailyBookTest {
    private static final List<String> VISIT = List.of("矫正编号", "姓名", "走访类别", "走访时间", "见到的人员", "同行人员", "走访情况");

    private RegimeWorld regime;
    private TestWorld world;
    private VisitBook visits;
    private VerificationBook verifications;
    private ReportBook reports;
    private SessionBook sessions;
    private DailyBook book;
    private String person;
    private String number;

    @BeforeEach
    void open() {
        regime = new RegimeWorld();
        world = regime.world;
        visits = new VisitBook(world.desk, regime.rhythms);
        verifications = new VerificationBook(world.desk, regime.rhythms, regime.searches, world.alerts::add);
        reports = new ReportBook(
                world.desk,
                regime.rhythms,
                new ReportClock(world.desk, alert -> world.alerts.add(alert)),
                world.registry);
        sessions = new SessionBook(world.desk);
        book = new DailyBook(world.desk, visits, verifications, reports, sessions);
        world.clock.set("2026-03-04T09:00");
        person = regime.person("缓刑");
        number = numberOf(person);
        regime.at("2026-03-20T17:00");
        world.audited.clear();
    }

    @AfterEach
    void close() {
        regime.close();
    }

    private String numberOf(String id) {
        return world.registry.find(world.province, id, null).number();
    }

    @SafeVarargs
    private final DailyImport imported(DailyRecord kind, List<String> heading, List<String>... rows) {
        return imported(world.office, kind, heading, rows);
    }

    @SafeVarargs
    private final DailyImport imported(Caller caller, DailyRecord kind, List<String> heading, List<String>... rows) {
        return book.importTable(
                caller, kind, TestWorld.table(heading, List.of(rows).iterator()));
    }

    private List<String> visit(String time, String findings) {
        return List.of(number, "测试对象01", "家庭走访", time, "本人、家属", "", findings);
    }

    private List<Visit> visits() {
        return visits.list(world.beilin, CaseQuery.ofPerson(person, 100), null).items();
    }

    private List<Report> reports() {
        return reports.list(world.beilin, CaseQuery.ofPerson(person, 100), null).items();
    }

    private List<Session> sessions() {
        return sessions.list(world.beilin, CaseQuery.ofPerson(person, 100), null, null)
                .items();
    }

    @Test
    void visitsAreFiledAsIfOneByOneOldestFirst() {
        DailyImport done = imported(
                DailyRecord.VISIT,
                VISIT,
                visit("2026-03-15 09:30", "生活稳定"),
                List.of("# 备注", "", "", "", "", "", ""),
                visit("2026/3/10 15:00", "在家务工"));

        assertThat(done).isEqualTo(new DailyImport(2, 0, 0, List.of(), 0));
        assertThat(visits())
                .extracting(Visit::findings, visit -> visit.visitedAt().toString(), Visit::visitedBy)
                .containsExactly(
                        tuple("生活稳定", "2026-03-15T01:30:00Z", "office"),
                        tuple("在家务工", "2026-03-10T07:00:00Z", "office"));
        // The limit runs from the later visit, though it stands first in the table.
        assertThat(regime.lastDay(person, DueKind.VISIT)).isEqualTo("2026-06-13");
        assertThat(regime.timeline(person))
                .filteredOn(step -> step.action().equals("VISITED"))
                .hasSize(2);
        assertThat(imports())
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("kind", "VISIT")
                        .containsEntry("accepted", "2")
                        .containsEntry("errors", "0"));
    }

    private List<AuditRecord> imports() {
        return world.audited.stream()
                .filter(entry -> entry.action().equals("DAILY_IMPORT"))
                .toList();
    }

    @Test
    void theSameTableTwiceDoublesNothing() {
        visits.file(
                world.office,
                new NewVisit(
                        person,
                        VisitKind.FAMILY,
                        Instant.parse("2026-03-10T07:00:00Z"),
                        Set.of(MetPerson.SUPERVISEE),
                        null,
                        "已登记"));
        List<List<String>> rows = List.of(visit("2026-03-15 09:30", "生活稳定"), visit("2026-03-10 15:00", "在家务工"));

        assertThat(imported(DailyRecord.VISIT, VISIT, rows.get(0), rows.get(1)))
                .isEqualTo(new DailyImport(1, 1, 0, List.of(), 0));
        assertThat(imported(DailyRecord.VISIT, VISIT, rows.get(0), rows.get(1)))
                .isEqualTo(new DailyImport(0, 2, 0, List.of(), 0));

        assertThat(visits()).extracting(Visit::findings).containsExactly("生活稳定", "已登记");
    }

    @ParameterizedTest
    @CsvSource({
        "矫正编号, X-0000, IMPORT_PERSON_UNKNOWN",
        "矫正编号, '', FIELD_REQUIRED",
        "姓名, 测试对象99, IMPORT_PERSON_NAME",
        "走访类别, 串门, UNKNOWN_CODE",
        "走访时间, 2026-03-15, MOMENT_FORMAT",
        "走访时间, 2026-03-15 25:00, MOMENT_FORMAT",
        "走访时间, 2026-03-03 23:59, VISIT_TIME",
        "走访时间, 2026-03-20 17:01, VISIT_TIME",
        "见到的人员, 本人、某人, UNKNOWN_CODE",
        "见到的人员, 本人、未见到任何人, VISIT_MET",
        "见到的人员, '', FIELD_REQUIRED",
        "走访情况, '', FIELD_REQUIRED"
    })
    void aBadRowSaysRowColumnAndRuleAndNothingIsTaken(String column, String value, String code) {
        List<String> bad = new ArrayList<>(visit("2026-03-15 09:30", "生活稳定"));
        bad.set(VISIT.indexOf(column), value);

        DailyImport done = imported(DailyRecord.VISIT, VISIT, visit("2026-03-12 09:30", "生活稳定"), bad);

        assertThat(done.accepted()).isZero();
        assertThat(done.rejected()).isEqualTo(2);
        assertThat(done.errors())
                .extracting(RowError::row, RowError::column, RowError::code)
                .containsExactly(tuple(3, column, code));
        assertThat(done.errors().get(0))
                .satisfies(error -> assertThat(List.of(error.zh(), error.en(), error.remedyZh(), error.remedyEn()))
                        .noneMatch(String::isBlank));
        assertThat(visits()).isEmpty();
        assertThat(regime.timeline(person)).noneMatch(step -> step.action().equals("VISITED"));
    }

    @Test
    void allErrorsOfATableAreListed() {
        List<String> unknown = new ArrayList<>(visit("2026-03-16 09:30", "生活稳定"));
        unknown.set(0, "X-0000");
        unknown.set(2, "串门");

        DailyImport done = imported(
                DailyRecord.VISIT,
                VISIT,
                visit("2026-03-15 09:30", "生活稳定"),
                unknown,
                visit("2026-03-15 09:30", "另一说法"));

        assertThat(done.errors())
                .extracting(RowError::row, RowError::column, RowError::code)
                .containsExactly(
                        tuple(3, "矫正编号", "IMPORT_PERSON_UNKNOWN"),
                        tuple(3, "走访类别", "UNKNOWN_CODE"),
                        tuple(4, null, "IMPORT_ROW_TWICE"));
        assertThat(done.errorCount()).isEqualTo(3);
        assertThat(visits()).isEmpty();
    }

    @Test
    void personsOfOtherUnitsAreUnknownAndOthersMayNotImport() {
        Caller neighbour = world.account("neighbour", "610104001", Role.OFFICE_OFFICER);

        assertThat(imported(neighbour, DailyRecord.VISIT, VISIT, visit("2026-03-15 09:30", "生活稳定"))
                        .errors())
                .extracting(RowError::code)
                .containsExactly("IMPORT_PERSON_UNKNOWN");
        refused(
                CommonProblem.NOT_PERMITTED,
                () -> imported(world.province, DailyRecord.VISIT, VISIT, visit("2026-03-15 09:30", "生活稳定")));
        assertThat(visits()).isEmpty();
    }

    @Test
    void headingAndLengthAreBounded() {
        refused(
                SuperviseeProblem.IMPORT_HEADING,
                () -> imported(DailyRecord.VERIFICATION, VISIT, visit("2026-03-15 09:30", "生活稳定")));
        List<List<String>> rows =
                new ArrayList<>(Collections.nCopies(DailyImports.MAX_ROWS + 1, visit("2026-03-15 09:30", "生活稳定")));
        refused(
                SuperviseeProblem.IMPORT_TOO_LONG,
                () -> book.importTable(world.office, DailyRecord.VISIT, TestWorld.table(VISIT, rows.iterator())));
        assertThat(visits()).isEmpty();
    }

    @Test
    void verificationsKeepTheirRules() {
        List<String> heading = List.of("矫正编号", "核查方式", "核查时间", "自动核验", "核查结果", "说明");

        DailyImport bad = imported(
                DailyRecord.VERIFICATION,
                heading,
                List.of(number, "通讯联络", "2026-03-15 09:30", "", "异常", ""),
                List.of(number, "信息化核查", "2026-03-15 10:30", "", "正常", ""));
        assertThat(bad.errors())
                .extracting(RowError::row, RowError::column, RowError::code)
                .containsExactly(
                        tuple(2, "说明", "VERIFICATION_REASON_REQUIRED"), tuple(3, "自动核验", "VERIFICATION_UNCHECKED"));

        List<String> good = List.of(number, "通讯联络", "2026-03-15 09:30", "", "异常", "两次未接，回拨后联系上");
        assertThat(imported(DailyRecord.VERIFICATION, heading, good).accepted()).isEqualTo(1);
        assertThat(imported(DailyRecord.VERIFICATION, heading, good).known()).isEqualTo(1);
        assertThat(verifications
                        .list(world.beilin, CaseQuery.ofPerson(person, 10), null)
                        .items())
                .extracting(Verification::result)
                .containsExactly(VerificationResult.ABNORMAL);
    }

    @Test
    void reportsComeWithTheOfficersVerdict() {
        List<String> heading = List.of("矫正编号", "报告类别", "报告方式", "报告时间", "报告内容", "人工认定", "认定理由");

        assertThat(imported(
                                DailyRecord.REPORT,
                                heading,
                                List.of(number, "定期报告", "书面", "2026-03-10 09:30", "一切正常", "不予认定", ""))
                        .errors())
                .extracting(RowError::row, RowError::column, RowError::code)
                .containsExactly(tuple(2, "认定理由", "REPORT_REASON_REQUIRED"));
        assertThat(reports()).isEmpty();
        assertThat(imported(
                                DailyRecord.REPORT,
                                heading,
                                List.of(number, "身体情况报告", "书面", "2026-03-10 09:30", "血压偏高", "", ""))
                        .errors())
                .extracting(RowError::column, RowError::code)
                .containsExactly(tuple("报告类别", "REPORT_SUBJECT"));

        List<String> judged = List.of(number, "定期报告", "书面", "2026-03-10 09:30", "一切正常", "认定", "");
        List<String> open = List.of(number, "定期报告", "电话", "2026-03-17 09:30", "一切正常", "", "");
        assertThat(imported(DailyRecord.REPORT, heading, judged, open).accepted())
                .isEqualTo(2);
        assertThat(imported(DailyRecord.REPORT, heading, judged, open).known()).isEqualTo(2);
        assertThat(reports()).extracting(Report::state).containsExactly(ReportState.SUBMITTED, ReportState.ACCEPTED);
    }

    @Test
    void rowsOfOneSessionMakeOneSession() {
        String other = regime.person("缓刑");
        regime.at("2026-03-22T17:00");
        List<String> heading = List.of("矫正编号", "活动类别", "主题", "地点", "主持人", "开始时间", "时长（分钟）", "出勤", "计入时长（分钟）");
        List<String> session = List.of("教育学习", "法治教育", "会议室", "某所长", "2026-03-21 09:00", "120");
        List<String> first = row(number, session, "参加", "90");
        List<String> second = row(numberOf(other), session, "缺席", "");

        assertThat(imported(DailyRecord.ATTENDANCE, heading, first, row(numberOf(other), session, "参加", "121"))
                        .errors())
                .extracting(RowError::code)
                .containsExactly("SESSION_MINUTES");
        assertThat(imported(DailyRecord.ATTENDANCE, heading, first).accepted()).isEqualTo(1);
        // The second person comes later; the first is not doubled.
        DailyImport both = imported(DailyRecord.ATTENDANCE, heading, first, second);

        assertThat(both.accepted()).isEqualTo(1);
        assertThat(both.known()).isEqualTo(1);
        assertThat(sessions()).singleElement().satisfies(held -> {
            assertThat(held.state()).isEqualTo(SessionState.HELD);
            assertThat(held.attendances())
                    .extracting(Attendance::state, Attendance::minutes)
                    .containsExactly(tuple(AttendanceState.ATTENDED, 90));
        });
    }

    @Test
    void aSessionThatIsPlannedIsRecordedWhereItStands() {
        sessions.plan(
                world.office,
                new NewSession(
                        SessionKind.EDUCATION,
                        "法治教育",
                        "会议室",
                        "某所长",
                        Instant.parse("2026-03-19T01:00:00Z"),
                        60,
                        Set.of(person)));
        List<String> heading = List.of("矫正编号", "活动类别", "主题", "地点", "主持人", "开始时间", "时长（分钟）", "出勤");

        assertThat(imported(
                                DailyRecord.ATTENDANCE,
                                heading,
                                List.of(number, "教育学习", "法治教育", "会议室", "某所长", "2026-03-19 09:00", "60", "参加"))
                        .errors())
                .extracting(RowError::column, RowError::code)
                .containsExactly(tuple("开始时间", "IMPORT_SESSION_PLANNED"));
    }

    private static List<String> row(String number, List<String> session, String... rest) {
        return Stream.of(Stream.of(number), session.stream(), Arrays.stream(rest))
                .flatMap(part -> part)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(DailyRecord.class)
    void theTemplateIsAGoodTableWithoutRows(DailyRecord kind) {
        List<List<String>> written = new ArrayList<>();
        book.writeTemplate(kind, new TableWriter() {
            @Override
            public void row(List<String> cells) {
                written.add(List.copyOf(cells));
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        });

        assertThat(written).hasSize(3);
        DailyImport none = book.importTable(
                world.office,
                kind,
                TestWorld.table(written.get(0), written.subList(1, 3).iterator()));
        assertThat(none).isEqualTo(new DailyImport(0, 0, 0, List.of(), 0));
        assertThat(written.get(1)).allMatch(guide -> guide.contains("必填") || guide.contains("选填"));
    }
}
