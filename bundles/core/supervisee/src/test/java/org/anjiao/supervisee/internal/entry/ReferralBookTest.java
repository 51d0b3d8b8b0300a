package org.anjiao.supervisee.internal.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.entry.EntryProblem;
import org.anjiao.supervisee.entry.NewReferral;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.ReferralCount;
import org.anjiao.supervisee.entry.ReferralQuery;
import org.anjiao.supervisee.entry.ReferralState;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.due.DueListReader;
import org.anjiao.supervisee.internal.due.DueWatch;
import org.anjiao.supervisee.internal.measure.Conditions;
import org.anjiao.supervisee.spi.CaseAlert;
import org.anjiao.supervisee.spi.CaseHazard;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-06, T-07. */
class ReferralBookTest {
    private TestWorld world;
    private ReferralBook referrals;
    private DueWatch watch;

    @BeforeEach
    void open() {
        world = new TestWorld();
        ReferralLetters letters = new ReferralLetters(world.desk, world.caseDocuments());
        ReferralClock clock = new ReferralClock(
                world.desk, letters, world.caseHazards(), world.alerts::add, new Conditions(world.desk));
        referrals = new ReferralBook(world.desk, world.registry, letters, new Conditions(world.desk));
        watch = new DueWatch(world.desk, List.of(clock), new SilentBell());
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Referral refer(LocalDate effectiveOn, Category category) {
        return referrals.refer(world.beilin, referral(effectiveOn, category, "u-610103001"));
    }

    private static NewReferral referral(LocalDate effectiveOn, Category category, String unitId) {
        return new NewReferral(
                Agency.COURT,
                "某区人民法院",
                "刑初1号",
                effectiveOn,
                unitId,
                "测试对象01",
                TestWorld.anotherIdNumber(),
                category,
                effectiveOn,
                effectiveOn.plusYears(1),
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01,PROBATION,2026-03-10T12:00,false", "2026-03-01,PROBATION,2026-03-11T23:59:59,false",
        "2026-03-01,PROBATION,2026-03-12T00:00,true", "2026-03-01,TEMPORARY_SERVICE,2026-03-11T23:59:59,false",
        "2026-03-01,TEMPORARY_SERVICE,2026-03-12T00:00,true", "2019-03-01,PAROLE,2019-03-10T12:00,false",
        "2019-03-01,PAROLE,2019-03-11T23:59:59,false", "2019-03-01,PAROLE,2019-03-12T00:00,true"
    })
    void whoHasNotComeByTheTenthDayIsMissedOnce(LocalDate effective, Category category, String at, boolean missed) {
        world.clock.set(effective + "T09:00");
        Referral referral = refer(effective, category);
        world.clock.set(at);

        watch.look();
        watch.look();

        assertThat(referrals.find(world.office, referral.id()).state())
                .isEqualTo(missed ? ReferralState.MISSED : ReferralState.EXPECTED);
        assertThat(world.alerts)
                .extracting(CaseAlert::kind)
                .isEqualTo(missed ? List.of(CaseAlert.Kind.MISSED) : List.of());
        assertThat(world.hazards)
                .extracting(CaseHazard::kind)
                .isEqualTo(missed ? List.of(CaseHazard.Kind.MISSED) : List.of());
        assertThat(world.documents).hasSize(missed ? 1 : 0).allSatisfy(document -> {
            assertThat(document.code()).isEqualTo("D-05");
            assertThat(document.addressee()).isEqualTo("court");
            assertThat(document.copies()).containsExactly("procuratorate");
            assertThat(document.body()).contains("未报到");
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-03-10,按期", "2026-03-11,按期", "2026-03-12,逾期"})
    void theAuthorityIsToldWhetherThePersonCameInTime(LocalDate day, String how) {
        world.clock.set("2026-03-01T09:00");
        Referral referral = refer(LocalDate.of(2026, 3, 1), Category.PROBATION);
        world.clock.set(day + "T09:00");

        referrals.reportIn(world.beilin, referral.id(), referral.version(), day);
        watch.look();

        assertThat(world.documents)
                .singleElement()
                .satisfies(document -> assertThat(document.body()).contains(how));
        assertThat(world.alerts).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-05,2026-03-05T23:59:59,false",
        "2026-03-05,2026-03-06T23:59:59,false",
        "2026-03-05,2026-03-07T00:00,true",
        "2019-03-05,2019-03-06T23:59:59,false",
        "2019-03-05,2019-03-07T00:00,true"
    })
    void whoHasComeAndIsNotRegisteredInTimeIsACandidateForMissedHandOverToo(LocalDate day, String at, boolean missed) {
        world.clock.set(day + "T09:00");
        Referral referral = refer(day, Category.PROBATION);
        referrals.reportIn(world.beilin, referral.id(), null, day);
        world.clock.set(at);

        watch.look();

        assertThat(referrals.find(world.office, referral.id()).missed()).isEqualTo(missed);
        assertThat(referrals.list(world.city, missedOnly()).items()).hasSize(missed ? 1 : 0);
        assertThat(referrals.counts(world.city, null))
                .containsExactly(new ReferralCount("u-610103001", 1, 1, missed ? 1 : 0));
        assertThat(world.hazards)
                .extracting(CaseHazard::title)
                .isEqualTo(missed ? List.of("已报到，期限届满（" + day.plusDays(1) + "）未登记") : List.of());

        referrals.register(world.beilin, referral.id(), null, "与身份证一致");
        assertThat(referrals.counts(world.city, null)).isEmpty();
        assertThat(referrals.list(world.city, missedOnly()).items()).isEmpty();
    }

    private static ReferralQuery missedOnly() {
        return new ReferralQuery(null, null, null, true, null, 50);
    }

    @Test
    void theMissedAreCountedByOfficeAndListedByPagesBeforeTheClockHasLooked() {
        world.clock.set("2026-03-01T09:00");
        LocalDate first = LocalDate.of(2026, 3, 1);
        refer(first, Category.PROBATION);
        refer(first, Category.PROBATION);
        referrals.refer(world.beilin, referral(first, Category.PAROLE, "u-610103002"));
        world.clock.set("2026-03-11T23:59:59");
        assertThat(referrals.counts(world.beilin, null))
                .containsExactly(new ReferralCount("u-610103001", 2, 0, 0), new ReferralCount("u-610103002", 1, 0, 0));
        world.clock.set("2026-03-12T00:00");

        assertThat(referrals.counts(world.beilin, null))
                .containsExactly(new ReferralCount("u-610103001", 2, 0, 2), new ReferralCount("u-610103002", 1, 0, 1));
        ReferralQuery two = new ReferralQuery("u-610103", null, ReferralState.EXPECTED, true, null, 2);
        Page<Referral> page = referrals.list(world.province, two);
        assertThat(page.items()).hasSize(2);
        assertThat(referrals
                        .list(
                                world.province,
                                new ReferralQuery("u-610103", null, ReferralState.EXPECTED, true, page.next(), 2))
                        .items())
                .hasSize(1)
                .doesNotContainAnyElementsOf(page.items());
        assertThat(referrals.counts(world.office, null)).hasSize(1);
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> referrals.counts(world.office, "u-610103"));
    }

    @Test
    void aPersonIsRegisteredOnlyAfterComingAndWithConfirmedIdentity() {
        world.clock.set("2026-03-01T09:00");
        Referral referral = refer(LocalDate.of(2026, 3, 1), Category.PROBATION);
        refused(EntryProblem.REFERRAL_STATE, () -> referrals.register(world.beilin, referral.id(), null, "与身份证一致"));
        assertThat(status(referral)).isEqualTo(Status.REFERRED);
        referrals.reportIn(world.beilin, referral.id(), null, LocalDate.of(2026, 3, 1));
        refused(CommonProblem.FIELD_REQUIRED, () -> referrals.register(world.beilin, referral.id(), null, " "));
        refused(
                CommonProblem.STALE_VERSION,
                () -> referrals.register(world.beilin, referral.id(), referral.version(), "与身份证一致"));
        refused(CommonProblem.NOT_PERMITTED, () -> referrals.register(world.office, referral.id(), null, "一致"));

        Referral done = referrals.register(world.beilin, referral.id(), null, "与身份证一致");

        assertThat(done.state()).isEqualTo(ReferralState.REGISTERED);
        assertThat(new DueListReader(world.desk)
                        .list(world.office, new DueQuery(null, referral.superviseeId(), null, null, null, 50))
                        .items())
                .extracting(due -> due.kind() + " " + due.lastDay())
                .containsExactlyInAnyOrder(
                        "ANNOUNCEMENT 2026-03-01",
                        "GROUP 2026-03-11",
                        "PLAN 2026-03-11",
                        "EXIT_CONTROL_REPORT 2026-03-06");
        assertThat(status(referral)).isEqualTo(Status.ACTIVE);
        refused(
                EntryProblem.REFERRAL_STATE,
                () -> referrals.reportIn(world.beilin, referral.id(), null, LocalDate.of(2026, 3, 1)));
    }

    @Test
    void aReferralNamesAnOfficeOfTheCountyAndADayThatHasCome() {
        world.clock.set("2026-03-01T09:00");
        LocalDate today = LocalDate.of(2026, 3, 1);

        refused(
                EntryProblem.REFERRAL_UNIT,
                () -> referrals.refer(world.beilin, referral(today, Category.PROBATION, "u-610103")));
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> referrals.refer(world.beilin, referral(today, Category.PROBATION, "u-610104001")));
        refused(EntryProblem.REFERRAL_DAY, () -> refer(today.plusDays(1), Category.PROBATION));
    }

    private Status status(Referral referral) {
        return world.registry.find(world.beilin, referral.superviseeId(), null).status();
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
