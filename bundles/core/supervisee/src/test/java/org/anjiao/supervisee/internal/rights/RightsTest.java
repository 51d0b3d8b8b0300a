package org.anjiao.supervisee.internal.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.audit.AuditTrail;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.leave.LeaveBook;
import org.anjiao.supervisee.internal.leave.LeaveClock;
import org.anjiao.supervisee.internal.leave.LeaveNotices;
import org.anjiao.supervisee.internal.measure.MeasureDocuments;
import org.anjiao.supervisee.internal.measure.ObjectionClock;
import org.anjiao.supervisee.leave.Leave;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.rights.Complaint;
import org.anjiao.supervisee.rights.ComplaintKind;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.rights.ComplaintState;
import org.anjiao.supervisee.rights.CorrectableField;
import org.anjiao.supervisee.rights.CorrectionState;
import org.anjiao.supervisee.rights.DataCorrection;
import org.anjiao.supervisee.rights.DisclosureSheet;
import org.anjiao.supervisee.rights.NewComplaint;
import org.anjiao.supervisee.rights.NewCorrection;
import org.anjiao.supervisee.rights.NewOpinion;
import org.anjiao.supervisee.rights.Opinion;
import org.anjiao.supervisee.rights.OpinionState;
import org.anjiao.supervisee.rights.RightsProblem;
import org.anjiao.supervisee.rights.RightsQuery;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-42, T-43 and what a person may ask about the data. */
class RightsTest {
    private static TestWorld world;
    private static LeaveBook leaves;
    private static ComplaintBook complaints;
    private static CorrectionBook corrections;
    private static OpinionBook opinions;
    private static DisclosureBook disclosures;

    private String person;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        RightsLetters letters = new RightsLetters(world.desk, world.caseDocuments());
        LeaveNotices notices =
                new LeaveNotices(world.desk, world.caseDocuments(), world.caseHazards(), world.alerts::add);
        leaves = new LeaveBook(world.desk, new LeaveClock(world.desk, notices), notices);
        complaints = new ComplaintBook(
                world.desk,
                letters,
                new ObjectionClock(world.desk, new MeasureDocuments(world.desk, world.caseDocuments())));
        corrections = new CorrectionBook(world.desk, world.registry, letters);
        opinions = new OpinionBook(world.desk, letters);
        disclosures = new DisclosureBook(world.desk, world.registry, new AuditedReads());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void newPerson() {
        world.clock.set("2026-03-02T09:00");
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正结束日期", "2028-01-01");
        person = world.person(row);
        world.documents.clear();
        world.audited.clear();
    }

    @ParameterizedTest
    @CsvSource({"2019-05-06,CN-2012", "2026-03-02,CN-2020"})
    void aComplaintIsToBeAnsweredWithinTheLimitOfThePackOfItsDay(LocalDate day, String pack) {
        world.clock.set(day + "T09:00");
        Complaint complaint = complaints.file(world.office, complaint(null, day));

        assertThat(complaint.lastDay()).isEqualTo(day.plusDays(15));
        assertThat(complaint.basis()).startsWith(pack + " 1.0.0");
        assertThat(open(DueKind.COMPLAINT_ANSWER, complaint.id())).isTrue();
        world.clock.set(day.plusDays(15) + "T23:59");
        assertThat(overdue(complaint.id())).isFalse();
        world.clock.set(day.plusDays(16) + "T00:00");
        assertThat(overdue(complaint.id())).isTrue();
        complaints.answer(world.beilin, complaint.id(), null, ComplaintOutcome.REJECTED, "理由", "社区矫正法第三十四条");
        assertThat(open(DueKind.COMPLAINT_ANSWER, complaint.id())).isFalse();
    }

    @Test
    void theCountyAnswersForTheOfficeAndThePersonIsToldInWriting() {
        Complaint filed = complaints.file(world.office, complaint(null, today()));
        refused(SuperviseeProblem.DECISION_LEVEL, () -> answer(world.city, filed));
        refused(CommonProblem.NOT_PERMITTED, () -> answer(world.office, filed));
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> answer(world.account("other", "610104", Role.COUNTY_OFFICER), filed));

        Complaint answered = answer(world.beilin, filed);
        assertThat(answered.documentId()).isNotNull();
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-28");
            assertThat(document.addressee()).isNull();
            assertThat(document.body()).contains("部分支持", "人民检察院");
        });
        refused(RightsProblem.COMPLAINT_STATE, () -> answer(world.beilin, filed));
        refused(RightsProblem.COMPLAINT_STATE, () -> complaints.withdraw(world.office, filed.id(), null, "撤回"));
        refused(RightsProblem.TOLD_DAY, () -> complaints.told(world.office, filed.id(), null, today().plusDays(1)));
        refused(RightsProblem.COMPLAINT_STATE, () -> complaints.forward(world.office, filed.id(), null, "不服"));
        complaints.told(world.office, filed.id(), null, today());

        Complaint forwarded = complaints.forward(world.office, filed.id(), null, "仍不服");
        assertThat(forwarded.state()).isEqualTo(ComplaintState.FORWARDED);
        assertThat(world.documents.get(1).addressee()).isEqualTo("procuratorate");
        assertThat(world.documents.get(1).body()).contains("仍不服", "说话难听");
    }

    @Test
    void whoTookTheDecisionDoesNotAnswerTheAppealAndTheLevelAboveDoes() {
        Leave refusedLeave = leaves.apply(
                world.office,
                new LeaveApplication(person, "610302", "宝鸡市", "探亲", "车票", today().plusDays(5), today().plusDays(20)));
        leaves.giveOpinion(world.office, refusedLeave.id(), null, "不同意");
        leaves.decide(world.agencyHead, refusedLeave.id(), null, false, "理由不足");

        Complaint appeal = complaints.file(
                world.office,
                new NewComplaint(person, ComplaintKind.APPEAL, "不服外出决定", "请重新审批", refusedLeave.id(), null, today()));

        assertThat(appeal.level()).isEqualTo(Level.CITY);
        assertThat(appeal.recordType()).isEqualTo("leave");
        assertThat(appeal.against()).containsExactlyInAnyOrder("office", "agency-head");
        refused(SuperviseeProblem.DECISION_LEVEL, () -> answer(world.agencyHead, appeal));
        refused(SuperviseeProblem.DECISION_LEVEL, () -> answer(world.beilin, appeal));
        assertThat(answer(world.city, appeal).state()).isEqualTo(ComplaintState.ANSWERED);
    }

    @Test
    void anOfficerNamedDoesNotAnswerAndDoesNotReadIt() {
        Complaint filed = complaints.file(world.office, complaint("city", today()));

        assertThat(filed.level()).isEqualTo(Level.PROVINCE);
        assertThat(complaints.find(world.city, filed.id()).text()).isNull();
        assertThat(complaints.find(world.province, filed.id()).text()).isEqualTo("说话难听");
        Complaint againstProvince = complaints.file(world.office, complaint("province", today()));
        refused(RightsProblem.COMPLAINT_OWN_DECISION, () -> answer(world.province, againstProvince));
        assertThat(answer(world.account("province-2", "61", Role.PROVINCE_OFFICER), againstProvince)
                        .answeredBy())
                .isEqualTo("province-2");
    }

    @Test
    void anAppealNamesADecisionOfThatPerson() {
        refused(
                RightsProblem.COMPLAINT_DECISION,
                () -> complaints.file(
                        world.office, new NewComplaint(person, ComplaintKind.APPEAL, "不服", "不服", null, null, today())));
        refused(
                RightsProblem.COMPLAINT_DECISION,
                () -> complaints.file(
                        world.office,
                        new NewComplaint(person, ComplaintKind.COMPLAINT, "不服", "不服", "no-such", null, today())));
        refused(
                RightsProblem.RECEIVED_LATER,
                () -> complaints.file(world.office, complaint(null, today().plusDays(1))));
    }

    @Test
    void thoseWhoAnswerFindWhatIsTheirs() {
        Complaint forCounty = complaints.file(world.office, complaint(null, today()));
        Complaint forCity = complaints.file(world.office, complaint("beilin", today()));

        assertThat(toAnswer(world.beilin)).contains(forCounty.id()).doesNotContain(forCity.id());
        assertThat(toAnswer(world.city)).contains(forCity.id()).doesNotContain(forCounty.id());
        answer(world.beilin, forCounty);
        assertThat(toAnswer(world.beilin)).doesNotContain(forCounty.id());
        RightsQuery first = new RightsQuery(null, person, null, null, 1);
        Page<Complaint> page = complaints.list(world.beilin, first, false);
        Page<Complaint> next =
                complaints.list(world.beilin, new RightsQuery(null, person, null, page.next(), 1), false);
        assertThat(page.items().get(0).id()).isEqualTo(forCity.id());
        assertThat(next.items().get(0).id()).isEqualTo(forCounty.id());
        assertThat(next.next()).isNull();
    }

    @Test
    void whatSomebodyElseDidMeanwhileIsNotOverwritten() {
        Complaint filed = complaints.file(world.office, complaint(null, today()));
        complaints.withdraw(world.office, filed.id(), filed.version(), "误会");

        refused(
                CommonProblem.STALE_VERSION,
                () -> complaints.answer(world.beilin, filed.id(), filed.version(), ComplaintOutcome.UPHELD, "理由", "法"));
    }

    @Test
    void aCorrectionKeepsTheOldValueAndChangesTheFile() {
        DataCorrection wish = corrections.request(
                world.office, new NewCorrection(person, CorrectableField.PHONE, "13900001111", "本人新号", today()));
        assertThat(wish.lastDay()).isEqualTo(today().plusDays(15));
        assertThat(wish.value()).isEqualTo("139****1111");
        refused(CommonProblem.NOT_PERMITTED, () -> corrections.decide(world.office, wish.id(), null, true, "属实"));
        refused(SuperviseeProblem.DECISION_LEVEL, () -> corrections.decide(world.city, wish.id(), null, true, "属实"));

        DataCorrection made = corrections.decide(world.beilin, wish.id(), wish.version(), true, "已核实");

        assertThat(made.state()).isEqualTo(CorrectionState.CORRECTED);
        assertThat(world.registry.unmask(world.beilin, person, "核对").phone()).isEqualTo("13900001111");
        DataCorrection full = corrections.unmask(world.beilin, wish.id(), "核对");
        assertThat(full.oldValue()).isEqualTo("13800000000");
        assertThat(full.value()).isEqualTo("13900001111");
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-30");
            assertThat(document.body()).doesNotContain("13900001111", "13800000000");
        });
        assertThat(open(DueKind.CORRECTION_ANSWER, wish.id())).isFalse();
        refused(RightsProblem.CORRECTION_STATE, () -> corrections.decide(world.beilin, wish.id(), null, false, "x"));
    }

    @Test
    void aRefusedCorrectionLeavesTheFileAlone() {
        DataCorrection wish = corrections.request(
                world.beilin, new NewCorrection(person, CorrectableField.ADDRESS, "未央区某路", "搬家", today()));
        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> corrections.decide(world.beilin, wish.id(), null, true, "属实"));
        corrections.decide(world.agencyHead, wish.id(), null, false, "无证明");

        assertThat(world.registry.unmask(world.beilin, person, "核对").address()).isEqualTo("碑林区某街道某号");
        refused(
                RightsProblem.CORRECTION_NO_CHANGE,
                () -> corrections.request(
                        world.office, new NewCorrection(person, CorrectableField.NAME, "测试对象01", "x", today())));
    }

    @ParameterizedTest
    @CsvSource({"2019-05-06,", "2026-03-02,", "2026-03-02,2026-03-09"})
    void theProcuratorateIsAnsweredByTheDayThatItSetsOrThePackSets(LocalDate day, LocalDate answerBy) {
        world.clock.set(day + "T10:00");
        Opinion opinion = opinions.receive(
                world.beilin, new NewOpinion(person, null, "碑检矫建〔2026〕1号", false, "外出审批不严", day, answerBy));

        assertThat(opinion.lastDay()).isEqualTo(answerBy == null ? day.plusDays(30) : answerBy);
        assertThat(open(DueKind.PROCURATORATE_ANSWER, opinion.id())).isTrue();
        refused(CommonProblem.NOT_PERMITTED, () -> opinions.answer(world.beilin, opinion.id(), null, true, "已整改"));
        Opinion answered = opinions.answer(world.agencyHead, opinion.id(), opinion.version(), false, "事实有出入");

        assertThat(answered.state()).isEqualTo(OpinionState.ANSWERED);
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-29");
            assertThat(document.addressee()).isEqualTo("procuratorate");
            assertThat(document.body()).contains("不予采纳", "事实有出入");
        });
        refused(RightsProblem.OPINION_STATE, () -> opinions.answer(world.agencyHead, opinion.id(), null, true, "x"));
    }

    @ParameterizedTest
    @CsvSource({"2019-05-06,CN-2012", "2026-03-02,CN-2020"})
    void anOpinionOnTheAgencyItselfIsAnsweredByTheCountyThoughNoCaseIsNamed(LocalDate day, String pack) {
        world.clock.set(day + "T10:00");
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> opinions.receive(world.beilin, new NewOpinion(null, null, "1号", true, "执法不规范", day, null)));
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> opinions.receive(world.beilin, new NewOpinion(null, "u-6101", "1号", true, "执法不规范", day, null)));

        Opinion opinion = opinions.receive(
                world.beilin, new NewOpinion(null, "u-610103001", "碑检纠〔2026〕2号", true, "外出审批材料不全", day, null));

        assertThat(opinion.superviseeId()).isNull();
        assertThat(opinion.unitId()).isEqualTo("u-610103");
        assertThat(opinion.lastDay()).isEqualTo(day.plusDays(30));
        assertThat(opinion.basis()).startsWith(pack);
        assertThat(world.audited).last().satisfies(record -> {
            assertThat(record.action()).isEqualTo("OPINION_RECEIVED");
            assertThat(record.unitId()).isEqualTo("u-610103");
        });
        assertThat(opinions.list(world.beilin, new RightsQuery(null, null, "RECEIVED", null, 50))
                        .items())
                .extracting(Opinion::id)
                .contains(opinion.id());
        refused(CommonProblem.NOT_PERMITTED, () -> opinions.answer(world.beilin, opinion.id(), null, true, "已整改"));
        Caller officeHead = world.officeHead;
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> opinions.answer(officeHead, opinion.id(), null, true, "已整改"));
        Caller cityHead = world.city;
        refused(SuperviseeProblem.DECISION_LEVEL, () -> opinions.answer(cityHead, opinion.id(), null, true, "已整改"));
        Opinion answered = opinions.answer(world.agencyHead, opinion.id(), opinion.version(), true, "已整改");

        assertThat(answered.adopted()).isTrue();
        assertThat(world.documents).last().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-29");
            assertThat(document.superviseeId()).isNull();
            assertThat(document.unitId()).isEqualTo("u-610103");
            assertThat(document.body()).contains("纠正违法通知书", "采纳");
        });
        assertThat(opinions.find(world.city, opinion.id()).state()).isEqualTo(OpinionState.ANSWERED);
    }

    @Test
    void theSheetSaysWhatIsHeldAndWhoLookedAndHidesOfficersAndVictims() {
        world.registry.unmask(world.beilin, person, "核对电话");
        world.audited.add(new AuditRecord("PROTECTED_ZONE_READ", "supervisee", person, "u-610103001", "核查", Map.of()));
        complaints.file(world.office, complaint(null, today()));
        refused(CommonProblem.NOT_PERMITTED, () -> disclosures.disclose(world.city, person, "本人申请"));

        DisclosureSheet sheet = disclosures.disclose(world.office, person, "本人申请");

        assertThat(sheet.person().phone()).isEqualTo("13800000000");
        assertThat(sheet.reads())
                .extracting(DisclosureSheet.Read::action, DisclosureSheet.Read::reader, DisclosureSheet.Read::purpose)
                .containsExactly(tuple("SUPERVISEE_UNMASK", "b**", "核对电话"));
        assertThat(sheet.steps()).extracting(DisclosureSheet.Step::action).containsExactly("COMPLAINT_FILED");
        assertThat(world.audited)
                .filteredOn(record -> record.action().equals("DISCLOSURE_MADE"))
                .singleElement()
                .satisfies(record -> assertThat(record.purpose()).isEqualTo("本人申请"));
        assertThat(disclosures
                        .list(world.beilin, new RightsQuery(null, person, null, null, 10))
                        .items())
                .singleElement()
                .satisfies(made -> assertThat(made.reads()).isEqualTo(1));
        refused(CommonProblem.FIELD_REQUIRED, () -> disclosures.disclose(world.office, person, " "));
    }

    private NewComplaint complaint(String against, LocalDate day) {
        return new NewComplaint(person, ComplaintKind.COMPLAINT, "态度", "说话难听", null, against, day);
    }

    private static Complaint answer(Caller caller, Complaint complaint) {
        return complaints.answer(caller, complaint.id(), null, ComplaintOutcome.PARTLY_UPHELD, "已批评教育", "社区矫正法第三十四条");
    }

    private static List<String> toAnswer(Caller caller) {
        return complaints.list(caller, new RightsQuery(null, null, null, null, 200), true).items().stream()
                .map(Complaint::id)
                .toList();
    }

    private boolean open(DueKind kind, String recordId) {
        return county(kind, null).contains(recordId);
    }

    private boolean overdue(String recordId) {
        return county(DueKind.COMPLAINT_ANSWER, world.clock.instant()).contains(recordId);
    }

    /** What the county itself has to do. */
    private List<String> county(DueKind kind, Instant before) {
        return new DueListReader(world.desk)
                .list(world.beilin, new DueQuery(null, person, kind, before, null, 50)).items().stream()
                        .filter(due -> due.unitId().equals("u-610103"))
                        .map(Due::recordId)
                        .toList();
    }

    private static LocalDate today() {
        return world.desk.today();
    }

    private static void refused(ProblemCode code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    /** The audit log of this world, as the platform would read it back. */
    private static final class AuditedReads implements AuditTrail {
        @Override
        public Page<Line> entries(String recordId, String cursor, int limit, Predicate<String> mayRead) {
            List<Line> lines = new ArrayList<>();
            for (AuditRecord record : world.audited) {
                if (recordId.equals(record.recordId())) {
                    lines.add(
                            0,
                            new Line(
                                    lines.size() + 1L,
                                    Instant.EPOCH,
                                    "beilin",
                                    "beilin",
                                    record.action(),
                                    record.recordType(),
                                    record.recordId(),
                                    record.unitId(),
                                    record.purpose(),
                                    "{}"));
                }
            }
            return new Page<>(lines, null);
        }
    }
}
