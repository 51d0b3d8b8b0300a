package org.anjiao.supervisee.internal.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.entry.Delivery;
import org.anjiao.supervisee.entry.EntryProblem;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Punctuality;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.spi.CaseDocument;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-02 to T-05. */
class DeliveryBookTest {
    private static TestWorld world;
    private static ReferralBook referrals;
    private static DeliveryBook deliveries;
    private static DueWatch watch;

    @BeforeAll
    static void open() {
        world = new TestWorld();
        ReferralLetters letters = new ReferralLetters(world.desk, world.caseDocuments());
        referrals = new ReferralBook(world.desk, world.registry, letters, new Conditions(world.desk));
        deliveries = new DeliveryBook(world.desk, letters);
        watch = new DueWatch(
                world.desk,
                List.of(new ReferralClock(
                        world.desk, letters, world.caseHazards(), world.alerts::add, new Conditions(world.desk))),
                new SilentBell());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @BeforeEach
    void begin() {
        world.documents.clear();
    }

    private static Referral refer(LocalDate on, Category category, Agency authority) {
        return refer(on, on + "T09:00", category, authority);
    }

    private static Referral refer(LocalDate on, String at, Category category, Agency authority) {
        world.clock.set(at);
        return referrals.refer(
                world.beilin,
                new NewReferral(
                        authority,
                        "某区人民法院",
                        "刑初1号",
                        on,
                        "u-610103001",
                        "测试对象01",
                        TestWorld.anotherIdNumber(),
                        category,
                        on,
                        on.plusYears(1),
                        null,
                        null));
    }

    private static Map<DueKind, Due> dues(Referral referral) {
        return new DueListReader(world.desk)
                .list(world.office, new DueQuery(null, referral.superviseeId(), null, null, null, 50)).items().stream()
                        .collect(Collectors.toMap(Due::kind, due -> due));
    }

    @ParameterizedTest
    @CsvSource({
        "PROBATION,JUDGMENT EXECUTION_NOTICE",
        "PUBLIC_SURVEILLANCE,JUDGMENT EXECUTION_NOTICE",
        "PAROLE,JUDGMENT PAROLE_RULING EXECUTION_NOTICE",
        "TEMPORARY_SERVICE,JUDGMENT TEMPORARY_SERVICE_DECISION MEDICAL_CERTIFICATE GUARANTOR_LETTER"
    })
    void whatIsMissingFollowsFromTheKindOfSentence(Category category, String required) {
        for (LocalDate day : List.of(LocalDate.of(2019, 3, 5), LocalDate.of(2026, 3, 5))) {
            Referral referral = refer(day, category, Agency.COURT);
            assertThat(String.join(" ", referral.delivery().missing())).isEqualTo(required);

            Delivery delivery = deliveries
                    .received(world.beilin, referral.id(), referral.version(), day, List.of("JUDGMENT", "INDICTMENT"))
                    .delivery();

            assertThat(String.join(" ", delivery.missing())).isEqualTo(required.substring("JUDGMENT ".length()));
            assertThat(delivery.received()).containsExactly("JUDGMENT", "INDICTMENT");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-09T23:59,false",
        "2026-03-05,2026-03-10T23:59:59,false",
        "2026-03-05,2026-03-11T00:00,true",
        "2019-03-05,2019-03-10T23:59:59,false",
        "2019-03-05,2019-03-11T00:00,true"
    })
    void anAuthorityHasFiveDaysToTellAndTheProcuratorateLearnsOfALateNotice(LocalDate day, String at, boolean late) {
        Referral referral = refer(day, at, Category.PROBATION, Agency.COURT);

        Punctuality punctuality = referral.punctuality();
        assertThat(punctuality.noticeBy()).isEqualTo(day.plusDays(5));
        assertThat(punctuality.noticeBasis()).startsWith(day.getYear() < 2020 ? "CN-2012" : "CN-2020");
        assertThat(punctuality.noticeLate()).isEqualTo(late);
        assertThat(punctuality.deliveryLate()).as("three working days in 2012").isEqualTo(day.getYear() < 2020);
        referrals.reportIn(world.beilin, referral.id(), null, LocalDate.parse(at.substring(0, 10)));
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.copies()).containsExactly("procuratorate");
            assertThat(document.body().contains("通知逾期，应于" + day.plusDays(5) + "前通知（" + punctuality.noticeBasis()))
                    .isEqualTo(late);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-15,2026-03-14T23:59,false",
        "2026-03-05,2026-03-15,2026-03-15T23:59:59,false",
        "2026-03-05,2026-03-15,2026-03-16T00:00,true",
        "2019-03-05,2019-03-08,2019-03-07T23:59,false",
        "2019-03-05,2019-03-08,2019-03-08T23:59:59,false",
        "2019-03-05,2019-03-08,2019-03-09T00:00,true"
    })
    void anAuthorityHasItsTimeToDeliverAndTheReceiptOfALateDeliveryIsCopied(
            LocalDate day, LocalDate last, String at, boolean late) {
        Referral referral = refer(day, Category.PROBATION, Agency.COURT);
        world.clock.set(at);
        LocalDate today = LocalDate.parse(at.substring(0, 10));
        assertThat(referrals.find(world.office, referral.id()).punctuality().deliveryLate())
                .as("nothing has come")
                .isEqualTo(late);

        deliveries.received(world.beilin, referral.id(), null, today, List.of("JUDGMENT", "EXECUTION_NOTICE"));
        Referral sent = deliveries.sendReceipt(world.beilin, referral.id(), null);

        assertThat(sent.punctuality().noticeLate()).isFalse();
        assertThat(sent.punctuality().deliveryBy()).isEqualTo(last);
        assertThat(sent.punctuality().deliveryLate()).isEqualTo(late);
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.copies()).isEqualTo(late ? List.of("procuratorate") : List.of());
            assertThat(document.body().contains("送达逾期，应于" + last)).isEqualTo(late);
        });
        world.clock.set(day.plusDays(30) + "T09:00");
        assertThat(referrals.find(world.office, referral.id()).punctuality().deliveryLate())
                .as("judged by the day on which it came")
                .isEqualTo(late);
    }

    @Test
    void whatComesFromAnotherPlaceGoesOnToProcuratorateAndPolice() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        Referral referral = refer(day, Category.PROBATION, Agency.COURT);
        refused(EntryProblem.DOCUMENTS_NOT_RECEIVED, () -> deliveries.forward(world.beilin, referral.id(), null));
        deliveries.received(world.beilin, referral.id(), null, day, List.of("JUDGMENT"));

        Referral forwarded = deliveries.forward(world.beilin, referral.id(), null);

        assertThat(forwarded.delivery().forwardedAt()).isEqualTo(world.clock.instant());
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-33");
            assertThat(document.addressee()).isEqualTo("procuratorate");
            assertThat(document.copies()).containsExactly("police");
            assertThat(document.body()).contains("某区人民法院", "刑初1号", "判决书", "第二十条");
        });
        deliveries.received(world.beilin, referral.id(), null, day, List.of("EXECUTION_NOTICE"));
        deliveries.forward(world.beilin, referral.id(), null);
        assertThat(world.documents).hasSize(2);
        assertThat(world.documents.get(1).body()).contains("执行通知书");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-09T23:59,false",
        "2026-03-05,2026-03-10T23:59:59,false",
        "2026-03-05,2026-03-11T00:00,true",
        "2019-03-05,2019-03-07T23:59,false",
        "2019-03-05,2019-03-08T23:59:59,false",
        "2019-03-05,2019-03-09T00:00,true"
    })
    void theReceiptIsDueSoManyDaysAfterTheFirstDocument(LocalDate day, String at, boolean late) {
        Referral referral = refer(day, Category.PROBATION, Agency.COURT);
        refused(EntryProblem.DOCUMENTS_NOT_RECEIVED, () -> deliveries.sendReceipt(world.beilin, referral.id(), null));
        deliveries.received(world.beilin, referral.id(), null, day, List.of("JUDGMENT"));
        world.clock.set(at);

        assertThat(dues(referral).get(DueKind.RECEIPT).late(world.clock.instant()))
                .isEqualTo(late);
        Referral sent = deliveries.sendReceipt(world.beilin, referral.id(), null);

        assertThat(sent.delivery().receiptAt()).isEqualTo(world.clock.instant());
        assertThat(dues(referral)).doesNotContainKey(DueKind.RECEIPT);
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-04");
            assertThat(document.addressee()).isEqualTo("court");
            assertThat(document.body()).contains("已收到：判决书").contains("尚缺：执行通知书");
        });
        refused(EntryProblem.RECEIPT_SENT, () -> deliveries.sendReceipt(world.beilin, referral.id(), null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-09T23:59,false",
        "2026-03-05,2026-03-10T23:59:59,false",
        "2026-03-05,2026-03-11T00:00,true",
        "2019-03-05,2019-03-10T23:59:59,false",
        "2019-03-05,2019-03-11T00:00,true"
    })
    void anAuthorityThatHasNotCompletedTheSetInTimeIsRemindedOnceWithACopyToTheProcuratorate(
            LocalDate day, String at, boolean passed) {
        Referral referral = refer(day, Category.PROBATION, Agency.COURT);
        Referral asked = deliveries.askForMissing(world.beilin, referral.id(), null);
        assertThat(asked.delivery().completeBy()).isEqualTo(day.plusDays(5));
        world.clock.set(at);

        watch.look();
        watch.look();

        // The clock writes about those of the other tests as well, who have not come meanwhile.
        List<CaseDocument> letters = world.documents.stream()
                .filter(document -> document.superviseeId().equals(referral.superviseeId()))
                .toList();
        assertThat(letters).hasSize(passed ? 2 : 1);
        assertThat(letters.get(0).copies()).isEmpty();
        assertThat(letters.get(0).body())
                .contains("判决书、执行通知书")
                .contains(day.plusDays(5).toString());
        Delivery delivery = referrals.find(world.office, referral.id()).delivery();
        assertThat(delivery.overdue()).isEqualTo(passed);
        assertThat(delivery.asked()).isEqualTo(passed ? 2 : 1);
        if (passed) {
            CaseDocument reminder = letters.get(1);
            assertThat(reminder.title()).isEqualTo("补齐法律文书催办函");
            assertThat(reminder.copies()).containsExactly("procuratorate");
        }
        deliveries.received(
                world.beilin, referral.id(), null, LocalDate.parse(at.substring(0, 10)), List.of("JUDGMENT"));
        assertThat(dues(referral)).containsKey(DueKind.DOCUMENTS_COMPLETION);
        Referral complete = deliveries.received(
                world.beilin, referral.id(), null, LocalDate.parse(at.substring(0, 10)), List.of("EXECUTION_NOTICE"));
        assertThat(complete.delivery().missing()).isEmpty();
        assertThat(complete.delivery().overdue()).isFalse();
        assertThat(dues(referral)).doesNotContainKey(DueKind.DOCUMENTS_COMPLETION);
        refused(EntryProblem.DOCUMENTS_COMPLETE, () -> deliveries.askForMissing(world.beilin, referral.id(), null));
    }

    @Test
    void thePersonIsRegisteredThoughDocumentsAreMissingAndTheyMayComeLater() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        Referral referral = refer(day, Category.PAROLE, Agency.PROCURATORATE);
        referrals.reportIn(world.beilin, referral.id(), null, day);
        Referral registered = referrals.register(world.beilin, referral.id(), null, "与身份证一致");
        assertThat(registered.delivery().missing()).hasSize(3);

        deliveries.askForMissing(world.beilin, referral.id(), null);
        Referral again = deliveries.askForMissing(world.beilin, referral.id(), null);
        assertThat(again.delivery().asked()).isEqualTo(2);
        assertThat(world.documents).allSatisfy(document -> {
            assertThat(document.addressee()).isEqualTo("procuratorate");
            assertThat(document.copies()).isEmpty();
        });
        deliveries.received(world.beilin, referral.id(), null, day, List.of("PAROLE_RULING"));
        assertThat(referrals.find(world.beilin, referral.id()).delivery().missing())
                .containsExactly("JUDGMENT", "EXECUTION_NOTICE");
    }

    @Test
    void wrongDocumentsDaysVersionsAndCallersChangeNothing() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        Referral referral = refer(day, Category.PROBATION, Agency.COURT);
        List<String> judgment = List.of("JUDGMENT");

        refused(
                EntryProblem.DOCUMENT_UNKNOWN,
                () -> deliveries.received(world.beilin, referral.id(), null, day, List.of("JUDGMENT", "LOVE_LETTER")));
        refused(
                CommonProblem.FIELD_REQUIRED,
                () -> deliveries.received(world.beilin, referral.id(), null, day, List.of()));
        refused(
                EntryProblem.REFERRAL_DAY,
                () -> deliveries.received(world.beilin, referral.id(), null, day.plusDays(1), judgment));
        refused(
                EntryProblem.REFERRAL_DAY,
                () -> deliveries.received(world.beilin, referral.id(), null, day.minusDays(1), judgment));
        refused(
                CommonProblem.NOT_PERMITTED,
                () -> deliveries.received(world.office, referral.id(), null, day, judgment));
        assertThat(referrals.find(world.beilin, referral.id())).isEqualTo(referral);
        deliveries.received(world.beilin, referral.id(), referral.version(), day, judgment);
        refused(
                CommonProblem.STALE_VERSION,
                () -> deliveries.received(world.beilin, referral.id(), referral.version(), day, judgment));
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
