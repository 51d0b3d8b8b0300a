package org.anjiao.supervisee.internal.education;

import static org.anjiao.supervisee.internal.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.education.AttendanceMark;
import org.anjiao.supervisee.education.AttendanceState;
import org.anjiao.supervisee.education.EducationProblem;
import org.anjiao.supervisee.education.Exemption;
import org.anjiao.supervisee.education.ExemptionRequest;
import org.anjiao.supervisee.education.ExemptionState;
import org.anjiao.supervisee.education.HoursOfMonth;
import org.anjiao.supervisee.education.NewSession;
import org.anjiao.supervisee.education.Session;
import org.anjiao.supervisee.education.SessionKind;
import org.anjiao.supervisee.education.SessionState;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.rhythm.RegimeWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Law art. 36 to 42 and 52; eight hours of each under the measures of 2012. */
class SessionBookTest {
    private static final YearMonth APRIL = YearMonth.of(2019, 4);

    private static RegimeWorld regime;
    private static TestWorld world;
    private static SessionBook sessions;
    private static ExemptionBook exemptions;
    private static int minors;

    @BeforeAll
    static void open() {
        regime = new RegimeWorld();
        world = regime.world;
        sessions = new SessionBook(world.desk);
        exemptions = new ExemptionBook(world.desk);
        regime.watch(List.of(new EducationClock(world.desk)));
    }

    @AfterAll
    static void close() {
        regime.close();
    }

    private static String person(String registered) {
        world.clock.set(registered + "T09:00");
        return regime.person("缓刑");
    }

    private static Session plan(Caller caller, SessionKind kind, String at, int minutes, String... persons) {
        Instant begin = LocalDateTime.parse(at).atZone(Shanghai.ZONE).toInstant();
        return sessions.plan(caller, new NewSession(kind, "法律知识", "司法所会议室", "某律师", begin, minutes, Set.of(persons)));
    }

    private static Session held(SessionKind kind, String at, int minutes, String... persons) {
        Session planned = plan(world.office, kind, at, minutes, persons);
        return sessions.hold(
                world.office,
                planned.id(),
                planned.version(),
                Arrays.stream(persons)
                        .map(person -> new AttendanceMark(person, AttendanceState.ATTENDED, null, null))
                        .toList());
    }

    private static HoursOfMonth hours(String person, YearMonth month, SessionKind kind) {
        return sessions.hours(world.office, person, month).stream()
                .filter(hours -> hours.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eightHoursOfEachMonthAreOwedUnderTheMeasuresOf2012() {
        String person = person("2019-03-04");
        regime.at("2019-03-05T09:00");
        assertThat(regime.due(person, DueKind.EDUCATION))
                .as("March is not whole")
                .isEmpty();
        regime.at("2019-04-01T00:00");
        assertThat(regime.lastDay(person, DueKind.EDUCATION)).isEqualTo("2019-04-30");
        assertThat(regime.lastDay(person, DueKind.SERVICE)).isEqualTo("2019-04-30");

        world.clock.set("2019-04-20T18:00");
        held(SessionKind.EDUCATION, "2019-04-10T09:00", 240, person);
        held(SessionKind.EDUCATION, "2019-04-20T09:00", 239, person);
        assertThat(hours(person, APRIL, SessionKind.EDUCATION).missingMinutes()).isEqualTo(1);
        assertThat(regime.due(person, DueKind.EDUCATION)).isPresent();
        held(SessionKind.EDUCATION, "2019-04-20T14:00", 1, person);
        held(SessionKind.SERVICE, "2019-04-20T15:00", 60, person);
        regime.at("2019-04-21T09:00");
        assertThat(regime.due(person, DueKind.EDUCATION)).as("done for April").isEmpty();
        assertThat(regime.due(person, DueKind.SERVICE)).isPresent();

        regime.at("2019-04-30T23:59:59");
        assertThat(missed(person)).isEmpty();
        regime.at("2019-05-01T00:00");
        assertThat(missed(person))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry("kind", "SERVICE")
                        .containsEntry("month", "2019-04")
                        .containsEntry("creditedMinutes", "60")
                        .containsEntry("requiredMinutes", "480")
                        .containsEntry("basis", "CN-2012 1.0.0 第十六条"));
        assertThat(regime.lastDay(person, DueKind.SERVICE)).as("May").isEqualTo("2019-05-31");
    }

    /** Sessions of other kinds and other months do not count, nor do those of who was absent. */
    @Test
    void theListOfASessionSaysWhoStillLacksHoursOfTheMonth() {
        String diligent = person("2019-03-04");
        String idle = regime.person("缓刑");
        String exempt = regime.person("缓刑");
        Exemption asked = exemptions.propose(world.office, exemption(exempt, "2019-04-10", "2019-05-31"));
        exemptions.decide(world.agencyHead, asked.id(), asked.version(), true, null);
        world.clock.set("2019-04-20T18:00");
        held(SessionKind.SERVICE, "2019-04-10T09:00", 480, diligent);
        held(SessionKind.SERVICE, "2019-03-30T09:00", 60, idle);
        held(SessionKind.EDUCATION, "2019-04-10T14:00", 90, idle);
        held(SessionKind.SERVICE, "2019-04-11T14:00", 30, idle);
        String newcomer = person("2019-04-21");
        Session session =
                plan(world.office, SessionKind.SERVICE, "2019-04-22T09:00", 60, diligent, idle, exempt, newcomer);

        assertThat(sessions.hoursOfListed(world.office, session.id()))
                .allSatisfy(hours -> {
                    assertThat(hours.month()).isEqualTo(APRIL);
                    assertThat(hours.kind()).isEqualTo(SessionKind.SERVICE);
                })
                .extracting(
                        HoursOfMonth::superviseeId,
                        HoursOfMonth::requiredMinutes,
                        HoursOfMonth::creditedMinutes,
                        HoursOfMonth::missingMinutes)
                .containsExactlyInAnyOrder(
                        tuple(diligent, 480, 480, 0),
                        tuple(idle, 480, 30, 450),
                        tuple(exempt, null, 0, 0),
                        tuple(newcomer, null, 0, 0));

        Caller neighbour = world.account("neighbour", "610103002", Role.OFFICE_OFFICER);
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> sessions.hoursOfListed(neighbour, session.id()));
        world.desk.step(world.beilin, Permission.CASE_RECORD, idle, (manager, person) -> {
            person.restrictTo(Set.of(), Level.CITY);
            return null;
        });
        assertThat(sessions.hoursOfListed(world.province, session.id()))
                .as("of whom the reader does not know")
                .extracting(HoursOfMonth::superviseeId)
                .contains(diligent)
                .doesNotContain(idle);
    }

    @Test
    void theLawOf2020FixesNoHours() {
        String person = person("2026-01-10");
        regime.at("2026-02-01T09:00");

        HoursOfMonth hours = hours(person, YearMonth.of(2026, 2), SessionKind.SERVICE);
        assertThat(hours.requiredMinutes()).isNull();
        assertThat(hours.basis()).isNull();
        assertThat(regime.due(person, DueKind.SERVICE)).isEmpty();
        assertThat(hours(person, YearMonth.of(2020, 6), SessionKind.SERVICE).requiredMinutes())
                .as("before registration")
                .isNull();
        refused(
                EducationProblem.EXEMPTION_NOT_NEEDED,
                () -> exemptions.propose(world.office, exemption(person, "2026-02-01", "2026-03-31")));
    }

    @Test
    void minorsAreEducatedApart() {
        String minor = minor();
        String adult = person("2026-02-20");
        world.clock.set("2026-03-01T09:00");

        refused(
                EducationProblem.SESSION_MINORS_APART,
                () -> plan(world.office, SessionKind.EDUCATION, "2026-03-02T09:00", 60, minor, adult));
        assertThat(plan(world.office, SessionKind.EDUCATION, "2026-03-02T09:00", 60, minor)
                        .minors())
                .isTrue();
        assertThat(plan(world.office, SessionKind.EDUCATION, "2026-03-02T10:00", 60, adult)
                        .minors())
                .isFalse();
    }

    /** At the minute at which the one ends the other may begin; cancelled ones and other places are in nobody's way. */
    @Test
    void minorsAndAdultsAreNotInOneRoomAtATime() {
        String minor = minor();
        String adult = person("2026-02-20");
        Session ofAdults = plan(world.office, SessionKind.EDUCATION, "2026-03-03T10:00", 60, adult);
        for (String begin : List.of("2026-03-03T09:01", "2026-03-03T10:30", "2026-03-03T10:59")) {
            refused(
                    EducationProblem.SESSION_MINORS_ROOM,
                    () -> plan(world.office, SessionKind.EDUCATION, begin, 60, minor));
        }
        for (String begin : List.of("2026-03-03T09:00", "2026-03-03T11:00")) {
            assertThat(plan(world.office, SessionKind.EDUCATION, begin, 60, minor)
                            .minors())
                    .isTrue();
        }
        refused(
                EducationProblem.SESSION_MINORS_ROOM,
                () -> plan(world.office, SessionKind.EDUCATION, "2026-03-03T11:30", 60, adult));
        assertThat(plan(world.beilin, SessionKind.EDUCATION, "2026-03-03T10:30", 60, minor)
                        .unitId())
                .as("another unit's room")
                .isEqualTo("u-610103");
        sessions.cancel(world.office, ofAdults.id(), null, "停电");
        assertThat(plan(world.office, SessionKind.EDUCATION, "2026-03-03T10:15", 30, minor)
                        .state())
                .isEqualTo(SessionState.PLANNED);
    }

    private static String minor() {
        world.clock.set("2026-02-20T09:00");
        Map<String, String> row = TestWorld.goodRow();
        row.put("身份证号", TestWorld.idNumber(52, LocalDate.of(2010, 7, 7), ++minors));
        row.put("矫正开始日期", "2026-02-20");
        row.put("入矫登记日期", "2026-02-20");
        row.put("矫正结束日期", "2028-01-01");
        return regime.person(row);
    }

    @Test
    void aSessionClosesWithEverybodysAttendance() {
        String one = person("2026-02-20");
        String two = regime.person("缓刑");
        String three = regime.person("缓刑");
        Session planned = plan(world.office, SessionKind.SERVICE, "2026-02-22T09:00", 120, one, two);
        AttendanceMark came = new AttendanceMark(one, AttendanceState.ATTENDED, 90, null);
        AttendanceMark ill = new AttendanceMark(two, AttendanceState.EXCUSED, 120, "住院");
        refused(
                EducationProblem.SESSION_TIME,
                () -> sessions.hold(world.office, planned.id(), null, List.of(came, ill)));
        world.clock.set("2026-02-22T11:00");
        refused(
                EducationProblem.SESSION_INCOMPLETE,
                () -> sessions.hold(world.office, planned.id(), null, List.of(came)));
        refused(
                EducationProblem.SESSION_NOT_INVITED,
                () -> sessions.hold(
                        world.office,
                        planned.id(),
                        null,
                        List.of(came, ill, new AttendanceMark(three, AttendanceState.ABSENT, null, null))));
        refused(
                EducationProblem.SESSION_MINUTES,
                () -> sessions.hold(
                        world.office,
                        planned.id(),
                        null,
                        List.of(new AttendanceMark(one, AttendanceState.ATTENDED, 121, null), ill)));

        Session held = sessions.hold(world.office, planned.id(), planned.version(), List.of(came, ill));

        assertThat(held.state()).isEqualTo(SessionState.HELD);
        YearMonth month = YearMonth.of(2026, 2);
        assertThat(hours(one, month, SessionKind.SERVICE).creditedMinutes()).isEqualTo(90);
        assertThat(hours(two, month, SessionKind.SERVICE).creditedMinutes()).isZero();
        assertThat(actions(two)).contains("SESSION_PLANNED", "SESSION_EXCUSED");
        refused(
                EducationProblem.SESSION_STATE,
                () -> sessions.hold(world.office, planned.id(), null, List.of(came, ill)));
        refused(
                CommonProblem.STALE_VERSION,
                () -> sessions.cancel(world.office, planned.id(), planned.version(), "下雨"));
        assertThat(sessions.list(world.office, CaseQuery.ofPerson(two, 10), SessionKind.SERVICE, SessionState.HELD)
                        .items())
                .singleElement()
                .satisfies(session -> assertThat(session.attendances())
                        .extracting(attendance -> attendance.superviseeId())
                        .containsExactly(two));
        assertThat(sessions.list(world.office, CaseQuery.ofPerson(three, 10), null, null)
                        .items())
                .isEmpty();
    }

    @Test
    void aSessionIsOfPersonsInReachAndMayBeCancelled() {
        String person = person("2026-02-20");
        Caller neighbour = world.account("neighbour", "610103002", Role.OFFICE_OFFICER);
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> plan(neighbour, SessionKind.EDUCATION, "2026-02-21T09:00", 60, person));
        refused(
                EducationProblem.SESSION_EMPTY,
                () -> plan(world.office, SessionKind.EDUCATION, "2026-02-21T09:00", 60));
        Session ofCounty = plan(world.beilin, SessionKind.EDUCATION, "2026-02-21T09:00", 60, person);

        assertThat(sessions.find(world.office, ofCounty.id()).attendances()).hasSize(1);
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> sessions.find(neighbour, ofCounty.id()));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> sessions.cancel(world.office, ofCounty.id(), null, "下雨"));
        assertThat(sessions.cancel(world.beilin, ofCounty.id(), null, "下雨").state())
                .isEqualTo(SessionState.CANCELLED);
        assertThat(actions(person)).contains("SESSION_CANCELLED");
    }

    private static String reason(Caller caller, String person) {
        return exemptions
                .list(caller, CaseQuery.ofPerson(person, 10), null)
                .items()
                .get(0)
                .request()
                .reason();
    }

    private static ExemptionRequest exemption(String person, String from, String to) {
        return new ExemptionRequest(
                person, SessionKind.SERVICE, "丧失劳动能力", "医院证明", LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void whoIsUnableIsExemptOnceTheCountyHasDecided() {
        String person = person("2019-03-04");
        regime.at("2019-04-01T09:00");
        Exemption asked = exemptions.propose(world.office, exemption(person, "2019-04-10", "2019-05-31"));
        assertThat(asked.basis()).startsWith("CN-2012");
        refused(
                EducationProblem.EXEMPTION_OVERLAPS,
                () -> exemptions.propose(world.office, exemption(person, "2019-05-31", "2019-06-30")));
        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> exemptions.decide(world.officeHead, asked.id(), null, true, null));
        assertThat(hours(person, APRIL, SessionKind.SERVICE).requiredMinutes()).isEqualTo(480);

        assertThat(reason(world.office, person)).isEqualTo(asked.request().reason());
        assertThat(reason(world.agencyHead, person)).isEqualTo(asked.request().reason());
        assertThat(reason(world.city, person)).as("what is said of health").isNull();
        Exemption granted = exemptions.decide(world.agencyHead, asked.id(), asked.version(), true, null);

        assertThat(granted.state()).isEqualTo(ExemptionState.GRANTED);
        assertThat(hours(person, APRIL, SessionKind.SERVICE).requiredMinutes()).isNull();
        assertThat(regime.due(person, DueKind.SERVICE)).isEmpty();
        assertThat(regime.due(person, DueKind.EDUCATION)).isPresent();
        regime.at("2019-05-01T09:00");
        assertThat(regime.due(person, DueKind.SERVICE)).isEmpty();
        assertThat(missed(person))
                .extracting(entry -> entry.facts().get("kind"))
                .containsExactly("EDUCATION");
        regime.at("2019-06-01T09:00");
        assertThat(regime.lastDay(person, DueKind.SERVICE)).isEqualTo("2019-06-30");
        refused(
                EducationProblem.EXEMPTION_STATE,
                () -> exemptions.decide(world.agencyHead, asked.id(), null, false, "误批"));
        assertThat(exemptions
                        .list(world.beilin, CaseQuery.ofPerson(person, 10), ExemptionState.GRANTED)
                        .items())
                .hasSize(1);
    }

    @Test
    void whoProposedAnExemptionDoesNotDecide() {
        String person = person("2019-03-04");
        Exemption asked = exemptions.propose(world.agencyHead, exemption(person, "2019-04-10", "2019-05-31"));

        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> exemptions.decide(world.agencyHead, asked.id(), null, true, null));
    }

    private static List<TimelineEntry> missed(String person) {
        return regime.timeline(person).stream()
                .filter(entry -> entry.action().equals("HOURS_MISSED"))
                .toList();
    }

    private static List<String> actions(String person) {
        return regime.timeline(person).stream().map(TimelineEntry::action).toList();
    }
}
