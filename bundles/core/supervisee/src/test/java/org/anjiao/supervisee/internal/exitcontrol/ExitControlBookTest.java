package org.anjiao.supervisee.internal.exitcontrol;

import static org.anjiao.supervisee.internal.exit.CaseWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.completeness.FileItem;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.exitcontrol.ExitControl;
import org.anjiao.supervisee.exitcontrol.ExitControlProblem;
import org.anjiao.supervisee.exitcontrol.ExitControlState;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.completeness.FileBook;
import org.anjiao.supervisee.internal.entry.ReferralBook;
import org.anjiao.supervisee.internal.entry.ReferralLetters;
import org.anjiao.supervisee.internal.exit.CaseWorld;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.reply.CaseReply;
import org.anjiao.supervisee.spi.CaseDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D-26: whoever is in correction must not leave the country. */
class ExitControlBookTest {
    private static CaseWorld cases;
    private static TestWorld world;
    private static ExitControlBook exits;

    @BeforeAll
    static void open() {
        cases = new CaseWorld();
        world = cases.world;
        exits = cases.exits;
    }

    @AfterAll
    static void close() {
        cases.close();
    }

    private static String person() {
        return cases.person("2026-03-02T09:00", "2026-12-31");
    }

    /** Through the referral: at registration the report falls due. */
    private static String registered(LocalDate day) {
        world.clock.set(day + "T09:00");
        ReferralBook referrals = new ReferralBook(
                world.desk,
                world.registry,
                new ReferralLetters(world.desk, world.caseDocuments()),
                new Conditions(world.desk));
        Referral referral = referrals.refer(
                world.beilin,
                new NewReferral(
                        Agency.COURT,
                        "某区人民法院",
                        "刑初1号",
                        day,
                        "u-610103001",
                        "测试对象01",
                        TestWorld.anotherIdNumber(),
                        Category.PROBATION,
                        day,
                        day.plusYears(1),
                        null,
                        null));
        referrals.reportIn(world.beilin, referral.id(), null, day);
        referrals.register(world.beilin, referral.id(), null, "与身份证一致");
        world.documents.clear();
        return referral.superviseeId();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02,2026-03-07,CN-2020 1.0.0",
        "2019-03-04,2019-03-09,CN-2012 1.0.0 第十二条",
    })
    void theReportIsDueFromTheRegistrationByThePackOfTheDay(LocalDate day, LocalDate last, String basis) {
        String person = registered(day);
        Due due = cases.dues(person, DueKind.EXIT_CONTROL_REPORT).get(0);
        assertThat(due.lastDay()).isEqualTo(last);
        assertThat(due.basis()).isEqualTo(basis);

        ExitControl control = exits.report(world.beilin, person);

        assertThat(control.state()).isEqualTo(ExitControlState.REPORTED);
        assertThat(control.reportBy()).isEqualTo(last);
        assertThat(control.receiptBy()).isEqualTo(day.plusDays(10));
        assertThat(cases.dues(person, DueKind.EXIT_CONTROL_REPORT)).isEmpty();
        assertThat(cases.due(person, DueKind.EXIT_CONTROL_RECEIPT)).isEqualTo(day.plusDays(10));
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-26");
            assertThat(document.addressee()).isEqualTo("police");
            assertThat(document.recordId()).isEqualTo(control.id());
            assertThat(document.body()).contains("不准出境", basis);
        });
        assertThat(cases.timeline(person)).contains("EXIT_CONTROL_REPORTED");
    }

    @Test
    void oneReportAPersonByTheCountyAndOnlyInCorrection() {
        String person = person();
        refused(CommonProblem.NOT_PERMITTED, () -> exits.report(world.office, person));
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> exits.report(cases.lianhu, person));
        exits.report(world.beilin, person);
        refused(ExitControlProblem.EXIT_CONTROL_REPORTED, () -> exits.report(world.beilin, person));

        String gone = person();
        cases.end(gone);
        refused(SuperviseeProblem.NOT_IN_CORRECTION, () -> exits.report(world.beilin, gone));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01,false", "2026-03-02,true", "2026-03-12,true", "2026-03-13,false"})
    void theReceiptCameBetweenTheReportAndToday(LocalDate on, boolean taken) {
        ExitControl control = exits.report(world.beilin, person());
        world.clock.set("2026-03-12T10:00");
        if (!taken) {
            refused(
                    ExitControlProblem.EXIT_CONTROL_DAY,
                    () -> exits.confirm(world.beilin, control.id(), null, on, "回执1号"));
            return;
        }
        refused(
                CommonProblem.STALE_VERSION,
                () -> exits.confirm(world.beilin, control.id(), control.version() + 1, on, "回执1号"));
        ExitControl confirmed = exits.confirm(world.beilin, control.id(), control.version(), on, "回执1号");

        assertThat(confirmed.state()).isEqualTo(ExitControlState.CONFIRMED);
        assertThat(confirmed.receiptOn()).isEqualTo(on);
        assertThat(cases.dues(control.superviseeId(), DueKind.EXIT_CONTROL_RECEIPT))
                .isEmpty();
        refused(
                ExitControlProblem.EXIT_CONTROL_STATE,
                () -> exits.confirm(world.beilin, control.id(), null, on, "回执1号"));
    }

    @Test
    void anAnswerByMessageIsTheReceipt() {
        ExitControl control = exits.report(world.beilin, person());
        world.clock.set("2026-03-04T10:00");
        CaseReply of = new CaseReply(
                "exit-control",
                control.id(),
                control.reportDocumentId(),
                LocalDateTime.parse("2026-03-03T15:00").atZone(Shanghai.ZONE).toInstant(),
                null);
        exits.answered(world.beilin, new CaseReply("proceeding", "none", of.documentId(), of.at(), null));
        exits.delivered(of);
        assertThat(exits.find(world.office, control.id()).state()).isEqualTo(ExitControlState.REPORTED);

        exits.answered(world.beilin, of);
        exits.answered(world.beilin, of);

        ExitControl confirmed = exits.find(world.office, control.id());
        assertThat(confirmed.state()).isEqualTo(ExitControlState.CONFIRMED);
        assertThat(confirmed.receiptOn()).isEqualTo("2026-03-03");
        assertThat(cases.timeline(control.superviseeId())).containsOnlyOnce("EXIT_CONTROL_CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void theEndOfTheCaseAsksForTheWithdrawal(boolean confirmed) {
        String person = person();
        ExitControl control = exits.report(world.beilin, person);
        refused(ExitControlProblem.EXIT_CONTROL_STATE, () -> exits.withdraw(world.beilin, control.id(), null));
        world.clock.set("2026-05-20T10:00");
        if (confirmed) {
            exits.confirm(world.beilin, control.id(), null, LocalDate.parse("2026-03-05"), "回执1号");
        }
        world.documents.clear();
        cases.terminations.terminate(
                world.beilin,
                null,
                new NewTermination(person, TerminationReason.DEATH, LocalDate.parse("2026-05-19"), "（2026）1号", null));

        ExitControl due = exits.find(world.beilin, control.id());
        assertThat(due.state()).isEqualTo(ExitControlState.WITHDRAWAL_DUE);
        assertThat(due.withdrawBy()).isEqualTo("2026-05-25");
        assertThat(cases.dues(person, null)).extracting(Due::kind).containsExactly(DueKind.EXIT_CONTROL_WITHDRAWAL);
        assertThat(cases.due(person, DueKind.EXIT_CONTROL_WITHDRAWAL)).isEqualTo("2026-05-25");
        world.clock.set("2026-05-26T10:00");
        ExitControl withdrawn = exits.withdraw(world.beilin, control.id(), due.version());

        assertThat(withdrawn.state()).isEqualTo(ExitControlState.WITHDRAWN);
        assertThat(withdrawn.withdrawnOn()).isEqualTo("2026-05-26");
        assertThat(cases.dues(person, null)).isEmpty();
        assertThat(world.documents)
                .filteredOn(document -> document.code().equals("D-26"))
                .singleElement()
                .extracting(CaseDocument::title)
                .isEqualTo("撤销法定不准出境人员报备通知");
    }

    @Test
    void whoWasNeverReportedNeedsNoWithdrawal() {
        String person = registered(LocalDate.parse("2026-03-02"));
        cases.end(person);
        assertThat(cases.dues(person, null)).isEmpty();
    }

    @Test
    void theFileLacksItUntilItIsReported() {
        String person = registered(LocalDate.parse("2026-03-02"));
        FileBook files = new FileBook(world.desk, world.registry);
        assertThat(files.of(world.office, person).items())
                .filteredOn(item -> item.code().equals("EXIT_CONTROL_REPORT"))
                .extracting(FileItem::present)
                .containsExactly(false);
        exits.report(world.beilin, person);
        assertThat(files.of(world.office, person).items())
                .filteredOn(item -> item.code().equals("EXIT_CONTROL_REPORT"))
                .extracting(FileItem::present)
                .containsExactly(true);
    }

    @Test
    void aUnitSeesWhatWaits() {
        ExitControl control = exits.report(world.beilin, person());
        CaseQuery ofUnit = new CaseQuery(null, null, null, null, false, null, 50);
        assertThat(exits.list(world.office, ofUnit, ExitControlState.REPORTED).items())
                .contains(control);
        assertThat(exits.list(world.office, ofUnit, ExitControlState.WITHDRAWN).items())
                .doesNotContain(control);
        assertThat(exits.list(cases.lianhu, ofUnit, null).items()).doesNotContain(control);
    }
}
