package org.anjiao.supervisee.internal.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.PermittedAbsence;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.anjiao.supervisee.leave.Leave;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveProblem;
import org.anjiao.supervisee.leave.LeaveQuery;
import org.anjiao.supervisee.leave.LeaveState;
import org.anjiao.supervisee.leave.LeaveVerdict;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseDocument;
import org.anjiao.supervisee.spi.CaseHazard;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S-08. */
class LeaveBookTest {
    private static final String BAOJI = "610302";

    private static TestWorld world;
    private static LeaveBook leaves;
    private static DueWatch watch;

    private String person;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        LeaveNotices notices =
                new LeaveNotices(world.desk, world.caseDocuments(), world.caseHazards(), world.alerts::add);
        LeaveClock clock = new LeaveClock(world.desk, notices);
        leaves = new LeaveBook(world.desk, clock, notices);
        watch = new DueWatch(world.desk, List.of(clock), new SilentBell());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        world.clock.set("2026-03-01T09:00");
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正结束日期", "2028-01-01");
        person = world.person(row);
        world.documents.clear();
        world.hazards.clear();
        world.alerts.clear();
    }

    @Test
    void onlyAGrantedLeaveLetsThePersonBeAwayAndOnlyUntilTheReturn() {
        TimesAway times = new TimesAway(world.desk);
        Leave leave = leaves.apply(world.office, to(BAOJI, "2026-03-05", "2026-03-09"));
        assertThat(times.begun(person, at("2026-03-06T12:00"))).isEmpty();
        leaves.decide(world.officeHead, leave.id(), null, true, null);

        assertThat(times.begun(person, at("2026-03-04T23:59"))).isEmpty();
        assertThat(times.begun(person, at("2026-03-05T00:00"))).containsExactly(anywhere("2026-03-10T00:00"));
        assertThat(times.begun(person, at("2026-03-20T00:00"))).containsExactly(anywhere("2026-03-10T00:00"));

        world.clock.set("2026-03-07T18:00");
        watch.look();
        leaves.reportReturn(world.office, leave.id(), null, LocalDate.of(2026, 3, 7), "车票");
        assertThat(times.begun(person, at("2026-03-20T00:00"))).containsExactly(anywhere("2026-03-08T00:00"));
    }

    private static PermittedAbsence anywhere(String until) {
        return new PermittedAbsence(null, at(until));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(Shanghai.ZONE).toInstant();
    }

    private LeaveApplication to(String destination, String from, String to) {
        return new LeaveApplication(
                person, destination, "宝鸡市渭滨区", "探望父母", "车票", LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-09,OFFICE,5", "2026-03-05,2026-03-11,OFFICE,7", "2026-03-05,2026-03-12,COUNTY,8",
        "2026-03-05,2026-03-16,COUNTY,12", "2026-03-05,2026-04-03,COUNTY,30", "2026-03-05,2026-04-04,CITY,31"
    })
    void theLengthGivesTheLevel(String from, String to, Level level, int days) {
        LeaveVerdict verdict = leaves.assess(world.office, to(BAOJI, from, to));

        assertThat(verdict.level()).isEqualTo(level);
        assertThat(verdict.days()).isEqualTo(days);
        assertThat(verdict.filedWithCounty()).isEqualTo(level == Level.OFFICE);
        assertThat(verdict.basis()).startsWith("CN-2020 1.0.0 第二十七条");
    }

    @Test
    void twentyDaysBeforeMakeTwelveMoreACaseForTheCityAndTheProcuratorateIsTold() {
        Leave first = leaves.apply(world.office, to(BAOJI, "2026-03-05", "2026-03-24"));
        leaves.giveOpinion(world.office, first.id(), null, "同意");
        leaves.decide(world.agencyHead, first.id(), null, true, null);
        world.clock.set("2026-03-24T18:00");
        watch.look();
        leaves.reportReturn(world.office, first.id(), null, LocalDate.of(2026, 3, 24), "车票");
        world.clock.set("2026-04-01T09:00");

        Leave second = leaves.apply(world.office, to(BAOJI, "2026-04-10", "2026-04-21"));

        assertThat(second.verdict().totalDays()).isEqualTo(32);
        assertThat(second.verdict().level()).isEqualTo(Level.CITY);
        refused(SuperviseeProblem.DECISION_LEVEL, () -> leaves.decide(world.agencyHead, second.id(), null, true, null));
        refused(LeaveProblem.LEAVE_OPINION_MISSING, () -> leaves.decide(world.city, second.id(), null, true, null));
        leaves.giveOpinion(world.office, second.id(), null, "同意");
        leaves.giveOpinion(world.beilin, second.id(), null, "同意上报");
        Leave granted = leaves.decide(world.city, second.id(), null, true, null);

        assertThat(granted.state()).isEqualTo(LeaveState.APPROVED);
        assertThat(world.documents)
                .extracting(CaseDocument::code, CaseDocument::addressee, CaseDocument::unitId, CaseDocument::copies)
                .containsExactly(
                        tuple("D-07", null, "u-610103", List.of()),
                        tuple("D-07", null, "u-610103", List.of("procuratorate")));
        assertThat(granted.documentId()).isEqualTo("doc-2");
    }

    @Test
    void whatIsAskedForBesideALeaveThatIsGrantedIsJudgedAgainByItsDays() {
        Leave first = leaves.apply(world.office, to(BAOJI, "2026-03-05", "2026-03-24"));
        Leave second = leaves.apply(world.office, to(BAOJI, "2026-04-10", "2026-04-21"));
        Leave third = leaves.apply(world.office, to(BAOJI, "2026-09-01", "2026-09-05"));
        assertThat(List.of(first, second))
                .extracting(leave -> leave.verdict().level())
                .containsOnly(Level.COUNTY);
        List.of(first, second).forEach(leave -> leaves.giveOpinion(world.office, leave.id(), null, "同意"));
        leaves.decide(world.agencyHead, first.id(), null, true, null);

        Leave risen = leaves.find(world.office, second.id());
        assertThat(risen.verdict().level()).isEqualTo(Level.CITY);
        assertThat(risen.verdict().totalDays()).isEqualTo(32);
        assertThat(risen.verdict().procuratorateNotified()).isTrue();
        assertThat(risen.version()).as("who has read it before is told").isGreaterThan(second.version() + 1);
        assertThat(actions(second)).endsWith("LEAVE_JUDGED_AGAIN");
        refused(SuperviseeProblem.DECISION_LEVEL, () -> leaves.decide(world.agencyHead, second.id(), null, true, null));
        assertThat(leaves.find(world.office, third.id()).verdict()).isEqualTo(third.verdict());
        assertThat(actions(third)).containsExactly("LEAVE_APPLIED");
        leaves.withdraw(world.office, first.id(), null, "不去了");
    }

    @Test
    void aLongerLeaveWeighsOnWhatIsAskedForAsWell() {
        Leave first = officeLeave("2026-03-05", "2026-03-09");
        Leave second = leaves.apply(world.office, to(BAOJI, "2026-04-10", "2026-04-21"));
        leaves.requestExtension(world.office, first.id(), null, LocalDate.of(2026, 3, 24), "父亲住院");
        leaves.giveOpinion(world.office, first.id(), null, "情况属实");
        leaves.decideExtension(world.agencyHead, first.id(), null, true, null);

        assertThat(leaves.find(world.office, second.id()).verdict().level()).isEqualTo(Level.CITY);
        leaves.withdraw(world.office, first.id(), null, "不去了");
    }

    @Test
    void whatIsOverIsNotGrantedAfterwards() {
        Leave leave = leaves.apply(world.office, to(BAOJI, "2026-03-05", "2026-03-09"));
        world.clock.set("2026-03-10T00:00");
        refused(LeaveProblem.LEAVE_OVER, () -> leaves.decide(world.officeHead, leave.id(), null, true, null));
        world.clock.set("2026-03-09T23:59:59");
        assertThat(leaves.decide(world.officeHead, leave.id(), null, true, null).state())
                .isEqualTo(LeaveState.STARTED);
        leaves.reportReturn(world.office, leave.id(), null, LocalDate.of(2026, 3, 9), "车票");
    }

    @Test
    void whoeverIsOverdueStaysNoLongerByALateDecision() {
        Leave leave = officeLeave("2026-03-05", "2026-03-09");
        world.clock.set("2026-03-06T09:00");
        watch.look();
        leaves.requestExtension(world.office, leave.id(), null, LocalDate.of(2026, 3, 11), "车票紧张");
        world.clock.set("2026-03-10T00:00");
        watch.look();

        refused(LeaveProblem.LEAVE_STATE, () -> leaves.decideExtension(world.officeHead, leave.id(), null, true, null));
        assertThat(leaves.decideExtension(world.officeHead, leave.id(), null, false, "已逾期")
                        .extensionTo())
                .isNull();
        leaves.reportReturn(world.office, leave.id(), null, LocalDate.of(2026, 3, 10), "车票");
    }

    @Test
    void aLeaveThatIsGivenUpIsNoLongerAskedToLast() {
        Leave leave = officeLeave("2026-03-05", "2026-03-09");
        leaves.requestExtension(world.office, leave.id(), null, LocalDate.of(2026, 3, 11), "车票紧张");
        assertThat(leaves.withdraw(world.office, leave.id(), null, "不去了").extensionTo())
                .isNull();
    }

    private List<String> actions(Leave leave) {
        return world.audited.stream()
                .filter(record -> leave.id().equals(record.recordId()))
                .map(AuditRecord::action)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"610104,false", "610103,false", "610118,false", "610122,true", "610302,true", "510104,true"})
    void betweenDistrictsOfOneCityNobodyLeaves(String destination, boolean needed) {
        assertThat(leaves.assess(world.office, to(destination, "2026-03-05", "2026-03-09"))
                        .needed())
                .isEqualTo(needed);
        if (!needed) {
            refused(
                    LeaveProblem.LEAVE_NOT_NEEDED,
                    () -> leaves.apply(world.office, to(destination, "2026-03-05", "2026-03-09")));
        }
    }

    @Test
    void whoHasNotComeBackByTheEndOfTheLastDayIsOverdueOnce() {
        Leave leave = officeLeave("2026-03-05", "2026-03-09");
        assertThat(flags()).isEmpty();

        world.clock.set("2026-03-05T00:00");
        watch.look();
        assertThat(leaves.find(world.office, leave.id()).state()).isEqualTo(LeaveState.STARTED);
        assertThat(flags()).containsExactly(Flag.ON_LEAVE);
        world.clock.set("2026-03-09T23:59:59");
        watch.look();
        assertThat(world.alerts).isEmpty();
        world.clock.set("2026-03-10T00:00");
        watch.look();
        watch.look();

        assertThat(leaves.find(world.office, leave.id()).state()).isEqualTo(LeaveState.OVERDUE);
        assertThat(flags()).containsExactly(Flag.OVERDUE_RETURN);
        assertThat(world.alerts).extracting(CaseAlert::kind).containsExactly(CaseAlert.Kind.OVERDUE_RETURN);
        assertThat(world.hazards).extracting(CaseHazard::kind).containsExactly(CaseHazard.Kind.OVERDUE_RETURN);

        leaves.reportReturn(world.office, leave.id(), null, LocalDate.of(2026, 3, 10), null);
        assertThat(flags()).isEmpty();
    }

    @Test
    void underTheMeasuresOf2012NobodyIsAwayForFortyDays() {
        world.clock.set("2019-03-01T09:00");

        refused(LeaveProblem.LEAVE_TOO_LONG, () -> leaves.assess(world.office, to(BAOJI, "2019-03-05", "2019-04-13")));
        assertThat(leaves.assess(world.office, to(BAOJI, "2019-03-05", "2019-04-03"))
                        .level())
                .isEqualTo(Level.COUNTY);
    }

    @Test
    void whoFiledTheApplicationDoesNotDecide() {
        Leave leave = leaves.apply(world.officeHead, to(BAOJI, "2026-03-05", "2026-03-09"));

        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> leaves.decide(world.officeHead, leave.id(), null, true, null));
    }

    @Test
    void anExtensionIsJudgedWithTheWholeLeave() {
        Leave leave = officeLeave("2026-03-05", "2026-03-09");
        world.clock.set("2026-03-06T09:00");
        watch.look();

        leaves.requestExtension(world.office, leave.id(), null, LocalDate.of(2026, 3, 20), "父亲住院");
        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> leaves.decideExtension(world.officeHead, leave.id(), null, true, null));
        leaves.giveOpinion(world.office, leave.id(), null, "情况属实");
        Leave extended = leaves.decideExtension(world.agencyHead, leave.id(), null, true, null);

        assertThat(extended.application().to()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(extended.verdict().days()).isEqualTo(16);
        world.clock.set("2026-03-10T00:00");
        watch.look();
        assertThat(leaves.find(world.office, leave.id()).state()).isEqualTo(LeaveState.STARTED);
        world.clock.set("2026-03-21T00:00");
        watch.look();
        assertThat(leaves.find(world.office, leave.id()).state()).isEqualTo(LeaveState.OVERDUE);
    }

    @Test
    void aLongerLeaveNeedsTheOpinionsOfTheLevelsBelowAsALongOneDoes() {
        Leave leave = officeLeave("2026-03-05", "2026-03-09");
        String id = leave.id();
        leaves.requestExtension(world.office, id, null, LocalDate.of(2026, 4, 13), "父亲住院");
        refused(LeaveProblem.LEAVE_OPINION_MISSING, () -> leaves.decideExtension(world.city, id, null, true, null));
        leaves.giveOpinion(world.office, id, null, "情况属实");
        refused(LeaveProblem.LEAVE_OPINION_MISSING, () -> leaves.decideExtension(world.city, id, null, true, null));
        leaves.giveOpinion(world.beilin, id, null, "同意上报");
        Leave extended = leaves.decideExtension(world.city, id, null, true, null);

        assertThat(extended.extensionCountyOpinion()).isEqualTo("同意上报");
        assertThat(extended.countyOpinion()).as("on the first leave").isNull();
        assertThat(world.documents.get(world.documents.size() - 1).copies()).containsExactly("procuratorate");
        leaves.withdraw(world.office, id, null, "不去了");
    }

    @Test
    void theLevelThatDecidesGivesNoOpinionOnAWishToStayLonger() {
        Leave leave = officeLeave("2026-03-05", "2026-03-09");
        leaves.requestExtension(world.office, leave.id(), null, LocalDate.of(2026, 3, 10), "车票紧张");
        refused(LeaveProblem.LEAVE_OPINION_LEVEL, () -> leaves.giveOpinion(world.office, leave.id(), null, "同意"));
        leaves.withdraw(world.office, leave.id(), null, "不去了");
    }

    @Test
    void theRefusalOfALeaveIsTold() {
        Leave leave = leaves.apply(world.office, to(BAOJI, "2026-03-05", "2026-03-09"));
        leaves.decide(world.officeHead, leave.id(), null, false, "无正当理由");
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.unitId()).isEqualTo("u-610103001");
            assertThat(document.body()).contains("不批准外出", "无正当理由", "第二十七条");
        });
    }

    @Test
    void leavesDoNotOverlapAndNothingIsBegunTwice() {
        Leave leave = officeLeave("2026-03-05", "2026-03-09");

        refused(LeaveProblem.LEAVE_OVERLAPS, () -> leaves.apply(world.office, to(BAOJI, "2026-03-09", "2026-03-10")));
        refused(LeaveProblem.LEAVE_IN_PAST, () -> leaves.apply(world.office, to(BAOJI, "2026-02-28", "2026-03-02")));
        refused(LeaveProblem.LEAVE_STATE, () -> leaves.decide(world.officeHead, leave.id(), null, true, null));
        leaves.withdraw(world.office, leave.id(), null, "不去了");
        world.clock.set("2026-03-12T00:00");
        watch.look();
        assertThat(world.alerts).isEmpty();
        assertThat(leaves.list(world.beilin, new LeaveQuery(null, person, LeaveState.WITHDRAWN, null, 10))
                        .items())
                .extracting(Leave::id)
                .containsExactly(leave.id());
    }

    @Test
    void theRulesCanBeAskedBeforeTheRestIsWritten() {
        LeaveApplication begun = new LeaveApplication(
                person, BAOJI, null, null, null, LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-09"));

        assertThat(leaves.assess(world.office, begun).level()).isEqualTo(Level.OFFICE);
        refused(CommonProblem.FIELD_REQUIRED, () -> leaves.apply(world.office, begun));
    }

    private Leave officeLeave(String from, String to) {
        Leave leave = leaves.apply(world.office, to(BAOJI, from, to));
        return leaves.decide(world.officeHead, leave.id(), leave.version(), true, null);
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
