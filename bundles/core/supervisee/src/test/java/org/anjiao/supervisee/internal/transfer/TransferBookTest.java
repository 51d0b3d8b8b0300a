package org.anjiao.supervisee.internal.transfer;

import static org.anjiao.supervisee.internal.exit.CaseWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.exit.CaseWorld;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveQuery;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.transfer.StayCause;
import org.anjiao.supervisee.transfer.Transfer;
import org.anjiao.supervisee.transfer.TransferApplication;
import org.anjiao.supervisee.transfer.TransferProblem;
import org.anjiao.supervisee.transfer.TransferQuery;
import org.anjiao.supervisee.transfer.TransferState;
import org.anjiao.supervisee.transfer.UnitStay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-19 to T-23. */
class TransferBookTest {
    private static final String LIANHU_OFFICE = "u-610104001";

    private static CaseWorld cases;
    private static TestWorld world;
    private static StayBook stays;

    @BeforeAll
    static void open() {
        cases = new CaseWorld();
        world = cases.world;
        stays = new StayBook(world.desk, () -> world.followers);
    }

    @AfterAll
    static void close() {
        cases.close();
    }

    /** 2012: three and five working days, 2020: five days; each from the step before. */
    @ParameterizedTest
    @CsvSource({
        "2019-03-28T09:00,2019-04-02,2019-04-04,2019-04-02,2019-04-04,CN-2012",
        "2026-03-02T09:00,2026-03-07,2026-03-07,2026-03-07,2026-03-09,CN-2020"
    })
    void eachStepHasItsLimitByThePackOfItsDay(
            String now, String askBy, String answerBy, String handOverBy, String reportBy, String pack) {
        String person = cases.person(now, "2028-01-01");

        Transfer transfer = cases.transfers.apply(world.office, to(person, "u-610104", "2026-05-01"));
        String id = transfer.id();
        assertThat(cases.due(person, DueKind.TRANSFER_ASK)).isEqualTo(askBy);
        Transfer advised = cases.transfers.giveOpinion(world.officeHead, id, transfer.version(), "情况属实");
        cases.transfers.ask(world.beilin, id, advised.version());
        assertThat(cases.dues(person, DueKind.TRANSFER_ASK)).isEmpty();
        assertThat(cases.due(person, DueKind.TRANSFER_ANSWER)).isEqualTo(answerBy);
        assertThat(cases.dues(person, DueKind.TRANSFER_ANSWER).get(0).unitId()).isEqualTo("u-610104");
        cases.transfers.answer(cases.lianhu, id, null, true, LIANHU_OFFICE, null);
        Transfer decided = cases.transfers.decide(world.agencyHead, id, null, true, null);

        assertThat(decided.reportBy()).isEqualTo(reportBy);
        assertThat(decided.basis()).startsWith(pack);
        assertThat(cases.due(person, DueKind.TRANSFER_HANDOVER)).isEqualTo(handOverBy);
        assertThat(cases.due(person, DueKind.TRANSFER_REPORT)).isEqualTo(reportBy);
        cases.transfers.handOver(world.beilin, id, null, "判决书、方案、档案共 3 卷");
        assertThat(cases.due(person, DueKind.TRANSFER_RECEIPT))
                .isEqualTo(LocalDate.parse(now.substring(0, 10)).plusDays(5));
        cases.transfers.receive(cases.lianhu, id, null);
        assertThat(cases.dues(person, null)).extracting(Due::kind).doesNotContain(DueKind.TRANSFER_RECEIPT);
    }

    @Test
    void theNewCountySupervisesFromTheReportOnAndHistoryStays() {
        String person = cases.person("2026-03-02T09:00", "2028-01-01");
        cases.leaves.apply(world.office, leave(person));
        EmOrder order = positioned(person);
        Transfer transfer = approved(person);

        assertThat(transfer.documentId()).isNotNull();
        assertThat(world.documents).extracting(document -> document.code()).containsExactly("D-08", "D-08", "D-09");
        assertThat(world.documents.get(1).unitId()).isEqualTo("u-610104");
        assertThat(world.documents.get(2).copies()).containsExactly("court", "procuratorate", "police");
        assertThat(unit(person)).isEqualTo("u-610103001");
        assertThat(cases.flags(person)).containsExactly(Flag.TRANSFER_PENDING);
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> cases.transfers.reportIn(world.beilin, transfer.id(), null, LocalDate.of(2026, 3, 5)));
        world.clock.set("2026-03-05T10:00");
        refused(
                TransferProblem.TRANSFER_DAY,
                () -> cases.transfers.reportIn(cases.lianhu, transfer.id(), null, LocalDate.of(2026, 3, 6)));

        Transfer done = cases.transfers.reportIn(cases.lianhu, transfer.id(), null, LocalDate.of(2026, 3, 5));

        assertThat(done.state()).isEqualTo(TransferState.DONE);
        assertThat(world.documents)
                .filteredOn(document ->
                        document.code().equals("D-09") && document.unitId().equals("u-610104"))
                .singleElement()
                .satisfies(document -> assertThat(document.copies()).containsExactly("procuratorate", "police"));
        assertThat(unit(person)).isEqualTo(LIANHU_OFFICE);
        assertThat(cases.flags(person)).isEmpty();
        assertThat(cases.orders.find(cases.lianhu, order.id()).state()).isEqualTo(EmOrderState.RELEASED);
        assertThat(cases.due(person, DueKind.EM_RETURN)).isNotNull();
        assertThat(cases.zonesLifted).containsExactly(person);
        assertThat(cases.dues(person, DueKind.RELEASE).get(0).unitId()).isEqualTo(LIANHU_OFFICE);
        assertThat(cases.leaves
                        .list(cases.lianhuOffice, new LeaveQuery(null, person, null, null, 10))
                        .items())
                .hasSize(1);
        assertThat(cases.timeline(person)).contains("TRANSFER_APPLIED", "TRANSFER_REPORTED", "PERSON_MOVED");
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> world.registry.find(world.beilin, person, null));
        assertThat(stays.ofPerson(cases.lianhu, person))
                .containsExactly(
                        new UnitStay("u-610103001", null, world.clock.instant(), StayCause.ENTRY, null),
                        new UnitStay(LIANHU_OFFICE, world.clock.instant(), null, StayCause.TRANSFER, transfer.id()));
        assertThat(keptBy(person, LocalDate.of(2026, 3, 4))).isEqualTo("u-610103001");
        assertThat(keptBy(person, LocalDate.of(2026, 3, 5))).isEqualTo(LIANHU_OFFICE);
        cases.transfers.handOver(world.beilin, transfer.id(), null, "档案");
        cases.transfers.receive(cases.lianhu, transfer.id(), null);
        assertThat(cases.transfers.find(world.beilin, transfer.id()).receivedAt())
                .isNotNull();
    }

    @Test
    void whoDoesNotReportByTheLastDayIsSearchedForByTheOldCounty() {
        String person = cases.person("2026-03-02T09:00", "2028-01-01");
        Transfer transfer = approved(person);
        cases.look("2026-03-09T23:59:59");
        assertThat(cases.transfers.find(world.beilin, transfer.id()).state()).isEqualTo(TransferState.APPROVED);

        cases.look("2026-03-10T00:00");
        cases.look("2026-03-10T00:00");

        assertThat(cases.transfers.find(world.beilin, transfer.id()).state()).isEqualTo(TransferState.OVERDUE);
        assertThat(world.alerts).extracting(CaseAlert::kind).containsExactly(CaseAlert.Kind.LOST_CONTACT);
        assertThat(world.hazards).as("a registered person is not 漏管").isEmpty();
        assertThat(cases.timeline(person)).contains("ABSENCE_OPENED");
        assertThat(cases.dues(person, DueKind.SEARCH_POLICE)).hasSize(1);
        assertThat(unit(person)).isEqualTo("u-610103001");
        cases.transfers.reportIn(cases.lianhu, transfer.id(), null, LocalDate.of(2026, 3, 10));
        assertThat(cases.timeline(person)).contains("ABSENCE_FOUND");
        assertThat(cases.dues(person, DueKind.SEARCH_POLICE)).isEmpty();
        assertThat(unit(person)).isEqualTo(LIANHU_OFFICE);
    }

    @Test
    void aRefusalOfTheNewCountyIsAnsweredByTheUnitAboveBoth() {
        String person = cases.person("2026-03-02T09:00", "2028-01-01");
        String id = asked(person, "u-610104");
        refused(CommonProblem.FIELD_REQUIRED, () -> cases.transfers.answer(cases.lianhu, id, null, false, null, null));
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> cases.transfers.answer(world.beilin, id, null, true, LIANHU_OFFICE, null));
        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> cases.transfers.answer(
                        world.account("city-system", "6101", Role.SYSTEM), id, null, true, LIANHU_OFFICE, null));
        Transfer disputed = cases.transfers.answer(cases.lianhu, id, null, false, null, "无固定住所");

        assertThat(disputed.decidingUnitId()).isEqualTo("u-6101");
        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> cases.transfers.decide(world.agencyHead, id, null, true, "住所属实"));
        refused(CommonProblem.FIELD_REQUIRED, () -> cases.transfers.decide(world.city, id, null, true, null));
        cases.transfers.decide(world.city, id, null, true, "住所属实，应当接收");
        Transfer done = cases.transfers.reportIn(cases.lianhu, id, null, LocalDate.of(2026, 3, 2));

        assertThat(done.state()).isEqualTo(TransferState.DONE);
        assertThat(done.toOfficeId()).isEqualTo("u-610104");
    }

    @Test
    void twoCitiesDisagreeBeforeTheProvince() {
        String person = cases.person("2026-03-02T09:00", "2028-01-01");
        String id = asked(person, "u-610322");
        Caller fengxiang = world.account("fengxiang", "610322", Role.COUNTY_OFFICER);

        Transfer disputed = cases.transfers.answer(fengxiang, id, null, false, null, "无接收条件");

        assertThat(disputed.decidingUnitId()).isEqualTo("u-61");
    }

    @ParameterizedTest
    @CsvSource({"2019-03-28T09:00,2019-04-02", "2026-03-02T09:00,2026-03-07"})
    void thePersonIsToldOfARefusalWithinFiveDays(String now, String toldBy) {
        String person = cases.person(now, "2028-01-01");
        String id = asked(person, "u-610104");
        cases.transfers.answer(cases.lianhu, id, null, true, LIANHU_OFFICE, null);
        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> cases.transfers.decide(
                        world.account("beilin", "610103", Role.COUNTY_AGENCY_HEAD), id, null, false, "理由不足"));
        refused(CommonProblem.FIELD_REQUIRED, () -> cases.transfers.decide(world.agencyHead, id, null, false, " "));

        Transfer answer = cases.transfers.decide(world.agencyHead, id, null, false, "理由不足");

        assertThat(answer.state()).isEqualTo(TransferState.REFUSED);
        assertThat(cases.flags(person)).isEmpty();
        assertThat(cases.due(person, DueKind.TRANSFER_REFUSAL)).isEqualTo(toldBy);
        cases.transfers.told(world.office, id, answer.version(), LocalDate.parse(now.substring(0, 10)));
        assertThat(cases.dues(person, DueKind.TRANSFER_REFUSAL)).isEmpty();
        refused(TransferProblem.TRANSFER_STATE, () -> cases.transfers.handOver(world.beilin, id, null, "档案"));
    }

    @Test
    void applicationsAreCheckedAndComeOneAtATime() {
        String person = cases.person("2026-03-02T09:00", "2028-01-01");

        refused(TransferProblem.TRANSFER_SAME_COUNTY, () -> apply(person, "u-610103", "2026-05-01"));
        refused(TransferProblem.TRANSFER_TARGET, () -> apply(person, LIANHU_OFFICE, "2026-05-01"));
        refused(TransferProblem.TRANSFER_TARGET, () -> apply(person, "u-none", "2026-05-01"));
        refused(TransferProblem.TRANSFER_TARGET, () -> apply(person, null, "2026-05-01"));
        refused(TransferProblem.TRANSFER_DAY, () -> apply(person, "u-610104", "2026-03-01"));
        assertThat(apply(person, "u-610104", "2026-04-02").shortNotice()).isFalse();
        refused(TransferProblem.TRANSFER_PENDING, () -> apply(person, "u-610322", "2026-05-01"));
        String id = list(world.office, null, person).get(0).id();
        refused(TransferProblem.TRANSFER_OPINION_MISSING, () -> cases.transfers.ask(world.beilin, id, null));
        refused(CommonProblem.STALE_VERSION, () -> cases.transfers.withdraw(world.office, id, 99L, "不去了"));
        cases.transfers.withdraw(world.office, id, null, "不去了");
        assertThat(cases.flags(person)).isEmpty();
        assertThat(cases.dues(person, DueKind.TRANSFER_ASK)).isEmpty();
        assertThat(apply(person, "u-610104", "2026-04-01").shortNotice()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09T23:59:59,APPROVED", "2026-03-10T00:00,OVERDUE"})
    void whoeverStaysAfterAllIsKeptByTheOldCountyAndMayApplyAgain(String at, TransferState before) {
        String person = cases.person("2026-03-02T09:00", "2028-01-01");
        Transfer approved = approved(person);
        String id = approved.id();
        cases.transfers.handOver(world.beilin, id, null, "执行档案一册");
        cases.look(at);
        assertThat(cases.transfers.find(world.beilin, id).state()).isEqualTo(before);
        world.documents.clear();
        refused(CommonProblem.NOT_PERMITTED, () -> cases.transfers.revoke(world.beilin, id, null, "录用通知作废"));
        refused(SuperviseeProblem.DECISION_LEVEL, () -> cases.transfers.revoke(world.city, id, null, "录用通知作废"));
        refused(CommonProblem.FIELD_REQUIRED, () -> cases.transfers.revoke(world.agencyHead, id, null, " "));

        Transfer revoked = cases.transfers.revoke(world.agencyHead, id, null, "录用通知作废");

        assertThat(revoked.state()).isEqualTo(TransferState.REVOKED);
        assertThat(cases.flags(person)).doesNotContain(Flag.TRANSFER_PENDING);
        assertThat(unit(person)).isEqualTo("u-610103001");
        assertThat(cases.dues(person, DueKind.TRANSFER_REPORT)).isEmpty();
        assertThat(cases.dues(person, DueKind.TRANSFER_RECEIPT)).isEmpty();
        assertThat(world.documents).singleElement().satisfies(letter -> {
            assertThat(letter.code()).isEqualTo("D-09");
            assertThat(letter.copies()).containsExactly("court", "procuratorate", "police");
            assertThat(letter.body()).contains("撤销", "档案请退回", "录用通知作废");
        });
        refused(
                TransferProblem.TRANSFER_STATE,
                () -> cases.transfers.reportIn(cases.lianhu, id, null, LocalDate.of(2026, 3, 9)));
        assertThat(apply(person, "u-610104", "2026-06-01").state()).isEqualTo(TransferState.APPLIED);
    }

    @Test
    void bothSidesSeeTheTransferInTheirLists() {
        String person = cases.person("2026-03-02T09:00", "2028-01-01");
        String id = asked(person, "u-610104");

        assertThat(list(cases.lianhu, true, person)).extracting(Transfer::id).containsExactly(id);
        assertThat(list(cases.lianhu, false, person)).isEmpty();
        assertThat(list(world.office, false, person)).extracting(Transfer::id).containsExactly(id);
        assertThat(list(world.province, null, person)).extracting(Transfer::id).containsExactly(id);
        assertThat(list(cases.lianhuOffice, null, person)).isEmpty();
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> cases.transfers.find(cases.lianhuOffice, id));
        assertThat(cases.transfers.find(cases.lianhu, id).name()).isEqualTo("测试对象01");
    }

    @Test
    void outsideTheProvinceTheCaseEndsWithTheReport() {
        String person = cases.person("2026-03-02T09:00", "2028-01-01");
        TransferApplication asked =
                new TransferApplication(person, null, "四川省某县司法局", LocalDate.of(2026, 5, 1), "随子女居住", "房产证明");
        String id = cases.transfers.apply(world.office, asked).id();
        cases.transfers.giveOpinion(world.officeHead, id, null, "属实");
        cases.transfers.ask(world.beilin, id, null);
        cases.transfers.answer(world.beilin, id, null, true, null, "函复同意");
        cases.transfers.decide(world.agencyHead, id, null, true, null);
        refused(TransferProblem.TRANSFER_FILE, () -> cases.transfers.receive(world.beilin, id, null));
        refused(
                TransferProblem.TRANSFER_FILE,
                () -> cases.transfers.reportIn(world.beilin, id, null, LocalDate.of(2026, 3, 2)));
        cases.transfers.handOver(world.beilin, id, null, "档案");
        refused(TransferProblem.TRANSFER_FILE, () -> cases.transfers.handOver(world.beilin, id, null, "档案"));
        cases.transfers.receive(world.beilin, id, null);

        cases.transfers.reportIn(world.beilin, id, null, LocalDate.of(2026, 3, 2));

        assertThat(world.registry.find(world.beilin, person, null).status()).isEqualTo(Status.TRANSFERRED_OUT);
        assertThat(cases.dues(person, null)).isEmpty();
    }

    @Test
    void aTransferEndsWithTheCase() {
        String person = cases.person("2026-03-02T09:00", "2028-01-01");
        String id = asked(person, "u-610104");

        cases.terminations.terminate(
                world.beilin,
                null,
                new NewTermination(person, TerminationReason.DEATH, LocalDate.of(2026, 3, 2), "死亡证明", null));

        assertThat(cases.transfers.find(cases.lianhu, id).state()).isEqualTo(TransferState.MOOT);
        refused(
                TransferProblem.TRANSFER_STATE,
                () -> cases.transfers.answer(cases.lianhu, id, null, true, LIANHU_OFFICE, null));
    }

    @Test
    void theCountyChangesTheOfficeInOneStep() {
        String person = cases.person("2026-03-02T09:00", "2028-01-01");

        refused(TransferProblem.TRANSFER_OFFICE, () -> stays.changeOffice(world.beilin, person, LIANHU_OFFICE, "搬家"));
        refused(TransferProblem.OFFICE_SAME, () -> stays.changeOffice(world.beilin, person, "u-610103001", "搬家"));
        refused(CommonProblem.NOT_PERMITTED, () -> stays.changeOffice(world.office, person, "u-610103002", "搬家"));
        List<UnitStay> history = stays.changeOffice(world.beilin, person, "u-610103002", "搬家");

        assertThat(history).extracting(UnitStay::cause).containsExactly(StayCause.ENTRY, StayCause.OFFICE_CHANGE);
        assertThat(unit(person)).isEqualTo("u-610103002");
        assertThat(cases.dues(person, DueKind.RELEASE).get(0).unitId()).isEqualTo("u-610103002");
    }

    @Test
    void aReferralToTheWrongOfficeGoesToTheOther() {
        Referral referral = cases.referral(Category.PROBATION, "2026-03-02");
        String person = referral.superviseeId();

        stays.changeOffice(world.beilin, person, "u-610103002", "居住地属于另一司法所");

        assertThat(unit(person)).isEqualTo("u-610103002");
        assertThat(cases.dues(person, DueKind.REPORT_IN).get(0).unitId()).isEqualTo("u-610103002");
        assertThat(cases.referrals.find(world.beilin, referral.id()).unitId()).isEqualTo("u-610103002");
        cases.terminations.terminate(
                world.beilin,
                null,
                new NewTermination(person, TerminationReason.DEATH, LocalDate.of(2026, 3, 2), "（2026）1号", null));
        refused(
                SuperviseeProblem.NOT_IN_CORRECTION,
                () -> stays.changeOffice(world.beilin, person, "u-610103001", "误移"));
    }

    private static String asked(String person, String county) {
        String id = apply(person, county, "2026-05-01").id();
        cases.transfers.giveOpinion(world.officeHead, id, null, "情况属实");
        cases.transfers.ask(world.beilin, id, null);
        return id;
    }

    private static Transfer approved(String person) {
        String id = asked(person, "u-610104");
        cases.transfers.answer(cases.lianhu, id, null, true, LIANHU_OFFICE, "同意");
        return cases.transfers.decide(world.agencyHead, id, null, true, null);
    }

    private static Transfer apply(String person, String county, String movingOn) {
        return cases.transfers.apply(world.office, to(person, county, movingOn));
    }

    private static TransferApplication to(String person, String county, String movingOn) {
        return new TransferApplication(person, county, null, LocalDate.parse(movingOn), "就业", "劳动合同");
    }

    private static List<Transfer> list(Caller caller, Boolean incoming, String person) {
        return cases.transfers
                .list(caller, new TransferQuery(null, incoming, person, true, null, 50))
                .items();
    }

    private static String unit(String person) {
        return world.registry.find(world.province, person, null).unitId();
    }

    private static String keptBy(String person, LocalDate day) {
        List<PopulationMember> members = new ArrayList<>();
        world.registry.population(null, day, members::add);
        return members.stream()
                .filter(member -> member.id().equals(person))
                .map(PopulationMember::unitId)
                .findFirst()
                .orElseThrow();
    }

    private static LeaveApplication leave(String person) {
        return new LeaveApplication(
                person, "610302", "宝鸡市", "探亲", "车票", LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 22));
    }

    private static EmOrder positioned(String person) {
        EmOrder proposed = cases.orders.propose(
                world.beilin,
                new EmProposal(
                        person,
                        "REFUSES_REPORT_WARNED",
                        "警告决定书",
                        "610103-D14-2026-0001",
                        LocalDate.of(2026, 3, 2),
                        LocalDate.of(2026, 5, 1),
                        null,
                        "原执行地作出"));
        EmOrder approved = cases.orders.approve(world.beilinHead, proposed.id(), null);
        world.documents.clear();
        return approved;
    }
}
