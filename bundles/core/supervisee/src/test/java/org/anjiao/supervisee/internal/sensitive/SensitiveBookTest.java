package org.anjiao.supervisee.internal.sensitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.TimelineEntry;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.desk.TimelineReader;
import org.anjiao.supervisee.internal.rhythm.ClassOf;
import org.anjiao.supervisee.internal.rhythm.Rhythms;
import org.anjiao.supervisee.internal.visit.VisitBook;
import org.anjiao.supervisee.sensitive.NewSensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveProblem;
import org.anjiao.supervisee.sensitive.SensitiveState;
import org.anjiao.supervisee.visit.MetPerson;
import org.anjiao.supervisee.visit.NewVisit;
import org.anjiao.supervisee.visit.VisitKind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** */
class SensitiveBookTest {
    private static TestWorld world;
    private static SensitiveBook cases;
    private static VisitBook visits;
    private static Caller named;

    private String person;
    private String idNumber;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        cases = new SensitiveBook(world.desk);
        visits = new VisitBook(world.desk, new Rhythms(world.desk, ClassOf.NONE));
        named = world.account("named", "610103001", Role.OFFICE_OFFICER);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        at("2026-03-01T09:00");
    }

    private void at(String moment) {
        world.clock.set(moment);
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正结束日期", "2028-01-01");
        idNumber = row.get("身份证号");
        person = world.person(row);
        world.audited.clear();
    }

    private SensitiveCase proposed() {
        return cases.propose(world.beilin, new NewSensitiveCase(person, "媒体关注的案件", List.of("named")));
    }

    private SensitiveCase marked() {
        SensitiveCase marker = proposed();
        return cases.decide(world.agencyHead, marker.id(), marker.version(), true, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-03-31T09:00", "2026-03-01T09:00"})
    void aSecondPersonOfTheCountyMarksACaseForThoseWhoNeedToKnow(String moment) {
        at(moment);
        SensitiveCase marker = proposed();
        assertThat(marker.state()).isEqualTo(SensitiveState.PROPOSED);
        assertThat(reads(world.office)).as("a proposal alone closes nothing").isTrue();
        refused(SensitiveProblem.SENSITIVE_ALREADY, this::proposed);
        refused(CommonProblem.NOT_PERMITTED, () -> cases.decide(world.beilin, marker.id(), null, true, null));

        SensitiveCase now = cases.decide(world.agencyHead, marker.id(), marker.version(), true, null);

        assertThat(now.state()).isEqualTo(SensitiveState.MARKED);
        assertThat(now.reportLevel()).isEqualTo(Level.CITY);
        assertThat(now.basis()).isNotBlank();
        assertThat(reads(named)).as("named").isTrue();
        assertThat(reads(world.agencyHead)).as("head of the agency").isTrue();
        assertThat(reads(world.beilinHead)).as("head of the department").isTrue();
        assertThat(reads(world.city)).as("the unit above").isTrue();
        assertThat(reads(world.beilin)).as("the county's officer").isFalse();
        assertThat(reads(world.office)).as("another of the office").isFalse();
        assertThat(reads(world.officeHead)).as("the office's head").isFalse();
        assertThat(reads(world.province)).as("beyond the level of the report").isFalse();
        assertThat(world.registry.find(named, person, null).flags()).containsExactly(Flag.SENSITIVE);
        assertThat(world.registry.find(named, person, null).name()).isEqualTo("测试对象01");
        assertThat(world.audited).extracting(AuditRecord::action).contains("SENSITIVE_PROPOSED", "SENSITIVE_MARKED");
        assertThat(new TimelineReader(world.desk).of(named, person, null, 10).items())
                .extracting(TimelineEntry::action)
                .contains("SENSITIVE_PROPOSED", "SENSITIVE_MARKED");
        refused(SensitiveProblem.SENSITIVE_STATE, () -> cases.decide(world.agencyHead, now.id(), null, true, null));
    }

    private boolean reads(Caller caller) {
        boolean reads = passes(() -> world.registry.find(caller, person, null));
        assertThat(passes(() -> cases.of(caller, person))).isEqualTo(reads);
        assertThat(passes(() -> visits.list(caller, CaseQuery.ofPerson(person, 10), null)))
                .isEqualTo(reads);
        assertThat(passes(() -> world.registry.unmask(caller, person, "办案"))).isEqualTo(reads);
        return reads;
    }

    private static boolean passes(ThrowingCallable step) {
        try {
            step.call();
            return true;
        } catch (Throwable refusal) {
            assertThat(refusal)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo(CommonProblem.NOT_PERMITTED));
            return false;
        }
    }

    @Test
    void listsShowTheNumberAloneToOthers() {
        visits.file(
                world.office,
                new NewVisit(person, VisitKind.FAMILY, null, Set.of(MetPerson.FAMILY_MEMBER), null, "稳定"));
        assertThat(visited(world.office)).isTrue();
        marked();
        assertThat(visited(world.office)).as("records of the case").isFalse();
        assertThat(visited(named)).isTrue();
        assertThat(line(world.beilin).name()).isEqualTo("***");
        assertThat(line(world.beilin).number()).isEqualTo(line(named).number());
        assertThat(line(named).name()).isEqualTo("测试对象01");
        assertThat(line(world.city).name()).isEqualTo("测试对象01");
        assertThat(line(world.province).name()).isEqualTo("***");
        assertThat(world.registry.label(person).orElseThrow().name()).isEqualTo("***");
        assertThat(byText(world.beilin, idNumber))
                .as("the number of identity finds nobody")
                .isEmpty();
        assertThat(byText(world.beilin, "测试对象01"))
                .as("nor does the name")
                .noneMatch(found -> found.id().equals(person));
        assertThat(byText(named, idNumber)).hasSize(1);
        assertThat(byText(world.beilin, line(named).number())).hasSize(1);
    }

    private boolean visited(Caller caller) {
        return visits
                .list(caller, new CaseQuery(null, null, null, null, false, null, 200), VisitKind.FAMILY)
                .items()
                .stream()
                .anyMatch(visit -> visit.superviseeId().equals(person));
    }

    private SuperviseeSummary line(Caller caller) {
        return world.registry.list(caller, SuperviseeQuery.all(200)).items().stream()
                .filter(found -> found.id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static List<SuperviseeSummary> byText(Caller caller, String text) {
        return world.registry
                .list(caller, new SuperviseeQuery(null, text, null, null, null, 200))
                .items();
    }

    @Test
    void whoProposesDoesNotDecideAndItIsTheCountysMatter() {
        SensitiveCase own = cases.propose(world.agencyHead, new NewSensitiveCase(person, "媒体关注的案件", null));
        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> cases.decide(world.agencyHead, own.id(), null, true, null));
        refused(CommonProblem.FIELD_REQUIRED, () -> cases.decide(world.beilinHead, own.id(), null, false, " "));
        SensitiveCase refusal = cases.decide(world.beilinHead, own.id(), null, false, "不属于重大敏感案件");
        assertThat(refusal.state()).isEqualTo(SensitiveState.REFUSED);
        assertThat(reads(world.office)).isTrue();
        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> cases.propose(world.office, new NewSensitiveCase(person, "媒体关注", List.of())));
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> cases.propose(world.beilin, new NewSensitiveCase(person, null, List.of())));
        for (String stranger : List.of("nobody", "elsewhere")) {
            world.account("elsewhere", "610104", Role.COUNTY_OFFICER);
            refused(
                    SensitiveProblem.SENSITIVE_READER,
                    () -> cases.propose(world.beilin, new NewSensitiveCase(person, "媒体关注", List.of(stranger))));
        }
    }

    @Test
    void aHeadNamesReadersAnewAndASecondPersonLifts() {
        SensitiveCase marker = marked();
        refused(CommonProblem.NOT_PERMITTED, () -> cases.nameReaders(named, marker.id(), null, List.of("office")));
        refused(
                CommonProblem.STALE_VERSION,
                () -> cases.nameReaders(world.agencyHead, marker.id(), marker.version() - 1, List.of("office")));
        SensitiveCase anew = cases.nameReaders(world.agencyHead, marker.id(), marker.version(), List.of("office"));
        assertThat(anew.readers()).containsExactly("office");
        assertThat(reads(world.office)).isTrue();
        assertThat(reads(named)).isFalse();

        refused(CommonProblem.NOT_PERMITTED, () -> cases.proposeLifting(world.beilin, marker.id(), null, "舆情平息"));
        SensitiveCase asked = cases.proposeLifting(world.agencyHead, marker.id(), null, "舆情平息");
        assertThat(reads(named)).as("holds until decided").isFalse();
        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> cases.decide(world.agencyHead, marker.id(), null, true, null));
        SensitiveCase kept = cases.decide(world.beilinHead, marker.id(), asked.version(), false, "仍有关注");
        assertThat(kept.state()).isEqualTo(SensitiveState.MARKED);
        assertThat(reads(named)).isFalse();

        cases.proposeLifting(world.agencyHead, marker.id(), null, "舆情平息");
        SensitiveCase lifted = cases.decide(world.beilinHead, marker.id(), null, true, null);

        assertThat(lifted.state()).isEqualTo(SensitiveState.LIFTED);
        assertThat(reads(named)).isTrue();
        assertThat(line(world.beilin).name()).isEqualTo("测试对象01");
        assertThat(world.registry.find(named, person, null).flags()).isEmpty();
        assertThat(proposed().state()).as("may be marked again").isEqualTo(SensitiveState.PROPOSED);
        assertThat(cases.of(world.beilin, person)).hasSize(2);
    }

    private void refused(ProblemCode code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
