package org.anjiao.supervisee.internal.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.absence.Absence;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.absence.AbsenceCount;
import org.anjiao.supervisee.absence.AbsenceProblem;
import org.anjiao.supervisee.absence.AbsenceState;
import org.anjiao.supervisee.absence.NewAbsence;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseHazard;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-27, R-40 and the first half of S-09. */
class AbsenceBookTest {
    private static TestWorld world;
    private static AbsenceBook absences;
    private static DueWatch watch;

    private String person;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        AbsenceNotices notices =
                new AbsenceNotices(world.desk, world.caseDocuments(), world.caseHazards(), world.alerts::add);
        Conditions conditions = new Conditions(world.desk);
        AbsenceClock clock = new AbsenceClock(world.desk, notices, conditions);
        absences = new AbsenceBook(world.desk, clock, notices, conditions);
        watch = new DueWatch(world.desk, List.of(clock), new SilentBell());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        world.clock.set("2026-05-02T10:00");
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正结束日期", "2028-01-01");
        person = world.person(row);
        world.documents.clear();
        world.hazards.clear();
        world.alerts.clear();
    }

    @Test
    void aFailedCheckInOpensTheSearchAtOnceAndDraftsTheLetter() {
        Absence absence = lost("2026-05-01");

        assertThat(absence.state()).isEqualTo(AbsenceState.SEARCHING);
        assertThat(absence.letter()).contains("最后联系日期：2026-05-01");
        assertThat(absence.letterId()).isNull();
        assertThat(flags()).containsExactly(Flag.LOST_CONTACT);
        assertThat(world.alerts).extracting(CaseAlert::kind).containsExactly(CaseAlert.Kind.LOST_CONTACT);
        assertThat(world.documents).isEmpty();
    }

    @Test
    void whoIsFoundOnTheNinthWasAbsentForEightDays() {
        Absence absence = lost("2026-05-01");
        world.clock.set("2026-05-09T15:00");

        Absence found = found(absence, "2026-05-09");

        assertThat(found.days()).isEqualTo(8);
        assertThat(found.basis()).isEqualTo("CN-2020 1.0.0 第三十五条");
        assertThat(flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-02,2026-05-03", "2019-05-02,2019-05-03"})
    void afterTheTimeOfSearchThePersonIsOutOfSupervisionUnderBothPacks(String day, String next) {
        world.clock.set(day + "T10:00");
        Absence absence = lost(day);

        world.clock.set(next + "T09:59:59");
        watch.look();
        assertThat(absences.find(world.office, absence.id()).state()).isEqualTo(AbsenceState.SEARCHING);
        world.clock.set(next + "T10:00");
        watch.look();
        watch.look();

        assertThat(absences.find(world.office, absence.id()).state()).isEqualTo(AbsenceState.OUT_OF_SUPERVISION);
        assertThat(flags()).containsExactlyInAnyOrder(Flag.LOST_CONTACT, Flag.OUT_OF_SUPERVISION);
        assertThat(hazards()).extracting(CaseHazard::kind).containsExactly(CaseHazard.Kind.OUT_OF_SUPERVISION);
        assertThat(world.alerts)
                .filteredOn(alert -> alert.superviseeId().equals(person))
                .extracting(CaseAlert::kind)
                .containsExactly(CaseAlert.Kind.LOST_CONTACT, CaseAlert.Kind.OUT_OF_SUPERVISION);
    }

    @Test
    void theLetterGoesToThePoliceOnceWithACopyToTheProcuratorate() {
        Absence absence = lost("2026-05-01");

        Absence sent = absences.askPolice(world.beilin, absence.id(), absence.version());

        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-12");
            assertThat(document.addressee()).isEqualTo("police");
            assertThat(document.copies()).containsExactly("procuratorate");
            assertThat(document.unitId()).isEqualTo("u-610103");
            assertThat(document.recordId()).isEqualTo(absence.id());
        });
        assertThat(sent.letterId()).isEqualTo("doc-1");
        assertThat(sent.state()).isEqualTo(AbsenceState.OUT_OF_SUPERVISION);
        refused(AbsenceProblem.ABSENCE_LETTER_SENT, () -> absences.askPolice(world.beilin, absence.id(), null));
        world.clock.set("2026-05-04T10:00");
        watch.look();
        assertThat(hazards()).hasSize(1);
    }

    @Test
    void whoRefusesSupervisionIsOutOfSupervisionAtOnce() {
        absences.open(
                world.office,
                new NewAbsence(person, AbsenceCause.SUPERVISION_REFUSED, LocalDate.of(2026, 5, 1), null, "拒不报告行踪"));

        assertThat(flags()).contains(Flag.OUT_OF_SUPERVISION);
        assertThat(hazards()).hasSize(1);
    }

    @Test
    void severalAbsencesInARowAreKeptAndDoNotOverlap() {
        Absence first = lost("2026-05-01");
        refused(AbsenceProblem.ABSENCE_OPEN, () -> lost("2026-05-02"));
        world.clock.set("2026-05-20T10:00");
        found(first, "2026-05-09");

        refused(AbsenceProblem.ABSENCE_LAST_CONTACT, () -> lost("2026-05-08"));
        refused(AbsenceProblem.ABSENCE_LAST_CONTACT, () -> lost("2026-05-21"));
        Absence second = lost("2026-05-09");
        refused(AbsenceProblem.ABSENCE_FOUND_DAY, () -> found(second, "2026-05-08"));
        refused(AbsenceProblem.ABSENCE_STATE, () -> found(first, "2026-05-10"));

        assertThat(listed(CaseQuery.ofPerson(person, 10), null)).containsExactly(second.id(), first.id());
        assertThat(second.days()).isEqualTo(11);
    }

    @Test
    void aCountyListsAndCountsWhomItsOfficesLookFor() {
        Absence search = lost("2026-05-01");
        CaseQuery ofUnit = new CaseQuery(null, null, null, null, false, null, 50);
        assertThat(listed(ofUnit, AbsenceState.SEARCHING)).contains(search.id());
        long before = outOfSupervision();
        absences.askPolice(world.office, search.id(), null);

        assertThat(listed(ofUnit, AbsenceState.OUT_OF_SUPERVISION)).contains(search.id());
        assertThat(listed(ofUnit, AbsenceState.SEARCHING)).doesNotContain(search.id());
        assertThat(outOfSupervision()).isEqualTo(before + 1);
        found(search, "2026-05-02");
        assertThat(outOfSupervision()).isEqualTo(before);
    }

    private List<String> listed(CaseQuery query, AbsenceState state) {
        return absences.list(world.beilin, query, state).items().stream()
                .map(Absence::id)
                .toList();
    }

    private long outOfSupervision() {
        return absences.counts(world.beilin, null).stream()
                .filter(count -> count.unitId().equals("u-610103001"))
                .mapToLong(AbsenceCount::outOfSupervision)
                .sum();
    }

    private Absence lost(String lastContact) {
        return absences.open(
                world.office,
                new NewAbsence(person, AbsenceCause.CHECK_IN_FAILED, LocalDate.parse(lastContact), null, "电话关机，住处无人"));
    }

    private static Absence found(Absence absence, String day) {
        return absences.found(
                world.office, absence.id(), null, LocalDate.parse(day), new Absence.Finding("走访亲属后找到", null));
    }

    /** Those of this test's person: the watch also looks after the persons of other tests. */
    private List<CaseHazard> hazards() {
        return world.hazards.stream()
                .filter(hazard -> hazard.superviseeId().equals(person))
                .toList();
    }

    private Set<Flag> flags() {
        return world.desk.step(
                world.office,
                Permission.SUPERVISEE_READ,
                person,
                (manager, found) -> world.desk.flags().of(manager, person));
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
