package org.anjiao.supervisee.internal.exit;

import static org.anjiao.supervisee.internal.exit.CaseWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.entry.Referral;
import org.anjiao.supervisee.entry.ReferralState;
import org.anjiao.supervisee.exit.ExitProblem;
import org.anjiao.supervisee.exit.NewTermination;
import org.anjiao.supervisee.exit.ReleaseState;
import org.anjiao.supervisee.exit.Termination;
import org.anjiao.supervisee.exit.TerminationReason;
import org.anjiao.supervisee.exit.TerminationState;
import org.anjiao.supervisee.internal.TestWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-41. */
class TerminationBookTest {
    private static CaseWorld cases;
    private static TestWorld world;

    @BeforeAll
    static void open() {
        cases = new CaseWorld();
        world = cases.world;
    }

    @AfterAll
    static void close() {
        cases.close();
    }

    @ParameterizedTest
    @CsvSource({
        "缓刑,PARDON,RELEASED,D-22,",
        "缓刑,DEATH,TERMINATED,D-23,court",
        "管制,CONVICTED,TERMINATED,D-23,court",
        "缓刑,PROBATION_REVOKED,TERMINATED,D-23,court",
        "假释,PAROLE_REVOKED,TERMINATED,D-23,court",
        "暂予监外执行,RECOMMITTED,TERMINATED,D-23,prison"
    })
    void eachReasonEndsTheCaseWithItsArticleAndItsDocument(
            String category, TerminationReason reason, Status status, String document, String addressee) {
        String person = cases.person(category, "2026-05-20T09:00", "2026-12-31");
        cases.releases.fileSummary(world.office, person, null, "总结", null);
        cases.raise(person, Flag.PROCEEDING_PENDING);

        Termination ended = ended(person, reason);

        assertThat(world.registry.find(world.beilin, person, null).status()).isEqualTo(status);
        assertThat(ended.basis()).isEqualTo(reason.article()).isNotBlank();
        assertThat(world.documents).singleElement().satisfies(issued -> {
            assertThat(issued.code()).isEqualTo(document);
            assertThat(issued.addressee()).isEqualTo(addressee);
            assertThat(issued.copies()).contains("procuratorate", "police");
            assertThat(issued.body()).contains("（2026）1号", reason.zh(), reason.article());
        });
        assertThat(cases.flags(person)).isEmpty();
        assertThat(cases.dues(person, null)).isEmpty();
        assertThat(cases.zonesLifted).containsExactly(person);
        assertThat(cases.releases.find(world.beilin, person).state()).isEqualTo(ReleaseState.MOOT);
        assertThat(cases.terminations.find(world.beilin, person)).isEqualTo(ended);
        refused(
                SuperviseeProblem.NOT_IN_CORRECTION,
                () -> cases.terminations.terminate(world.beilin, null, filed(person, reason, "2026-05-19")));
    }

    @Test
    void aReleaseThatNobodyHasBegunIsSettledByTheEndOfTheCase() {
        String person = cases.person("缓刑", "2026-05-20T09:00", "2026-12-31");
        assertThat(cases.releases.find(world.beilin, person).state()).isEqualTo(ReleaseState.PREPARING);

        ended(person, TerminationReason.CONVICTED);

        assertThat(cases.releases.find(world.beilin, person).state()).isEqualTo(ReleaseState.MOOT);
    }

    /** Filed by an officer; whatever is no death is decided by the agency's head. */
    private static Termination ended(String person, TerminationReason reason) {
        Termination filed = cases.terminations.terminate(world.beilin, null, filed(person, reason, "2026-05-19"));
        if (reason == TerminationReason.DEATH) {
            return filed;
        }
        assertThat(filed.state()).isEqualTo(TerminationState.PROPOSED);
        assertThat(world.registry.find(world.beilin, person, null).status()).isEqualTo(Status.ACTIVE);
        assertThat(world.documents).isEmpty();
        return cases.terminations.decide(world.agencyHead, person, filed.version(), true, null);
    }

    @ParameterizedTest
    @CsvSource({
        "管制,PROBATION_REVOKED",
        "管制,PAROLE_REVOKED",
        "管制,RECOMMITTED",
        "缓刑,PAROLE_REVOKED",
        "缓刑,RECOMMITTED",
        "假释,PROBATION_REVOKED",
        "假释,RECOMMITTED",
        "暂予监外执行,PROBATION_REVOKED",
        "暂予监外执行,PAROLE_REVOKED"
    })
    void onlyWhatWasGrantedCanBeRevoked(String category, TerminationReason reason) {
        String person = cases.person(category, "2026-05-20T09:00", "2026-12-31");
        refused(
                ExitProblem.TERMINATION_REASON,
                () -> cases.terminations.terminate(world.beilin, null, filed(person, reason, "2026-05-19")));
        assertThat(cases.timeline(person)).doesNotContain("TERMINATION_PROPOSED");
    }

    @ParameterizedTest
    @CsvSource({
        "PROBATION,DEATH,D-23,终止",
        "PUBLIC_SURVEILLANCE,CONVICTED,D-23,终止",
        "PROBATION,PROBATION_REVOKED,D-23,终止",
        "PUBLIC_SURVEILLANCE,SENT_BACK,D-05,不予接收登记",
        "TEMPORARY_SERVICE,SENT_BACK,D-05,不予接收登记"
    })
    void whoeverWasReferredAndIsNotRegisteredDoesNotWaitForEver(
            Category category, TerminationReason reason, String document, String result) {
        Referral referral = cases.referral(category, "2026-05-04");
        String person = referral.superviseeId();
        world.clock.set("2026-05-20T09:00");
        cases.watch.look();
        assertThat(cases.referrals.find(world.beilin, referral.id()).state()).isEqualTo(ReferralState.MISSED);
        world.documents.clear();

        Termination filed = cases.terminations.terminate(world.beilin, null, filed(person, reason, "2026-05-19"));
        if (reason != TerminationReason.DEATH) {
            assertThat(filed.state()).isEqualTo(TerminationState.PROPOSED);
            cases.terminations.decide(world.agencyHead, person, null, true, null);
        }

        assertThat(world.registry.find(world.beilin, person, null).status()).isEqualTo(Status.TERMINATED);
        assertThat(cases.referrals.find(world.beilin, referral.id()).state()).isEqualTo(ReferralState.ENDED);
        assertThat(cases.referrals.find(world.beilin, referral.id()).missed()).isFalse();
        assertThat(cases.dues(person, null)).isEmpty();
        assertThat(world.documents).singleElement().satisfies(issued -> {
            assertThat(issued.code()).isEqualTo(document);
            assertThat(issued.addressee()).isEqualTo("court");
            assertThat(issued.copies()).containsExactly("procuratorate", "police");
            assertThat(issued.body()).contains(result, reason.zh(), reason.article());
        });
        assertThat(cases.referral(category, "2026-05-18").superviseeId())
                .as("another referral of another person")
                .isNotEqualTo(person);
    }

    @Test
    void nobodyIsSentBackOnceRegisteredNorPardonedBefore() {
        String registered = cases.person("2026-05-20T09:00", "2026-12-31");
        refused(
                ExitProblem.TERMINATION_STATUS,
                () -> cases.terminations.terminate(
                        world.beilin, null, filed(registered, TerminationReason.SENT_BACK, "2026-05-19")));
        Referral referral = cases.referral(Category.PROBATION, "2026-05-18");
        world.clock.set("2026-05-20T09:00");
        refused(
                ExitProblem.TERMINATION_STATUS,
                () -> cases.terminations.terminate(
                        world.beilin, null, filed(referral.superviseeId(), TerminationReason.PARDON, "2026-05-19")));

        String person = referral.superviseeId();
        cases.terminations.terminate(world.beilin, null, filed(person, TerminationReason.SENT_BACK, "2026-05-19"));
        cases.referrals.reportIn(world.beilin, referral.id(), null, LocalDate.of(2026, 5, 20));
        cases.referrals.register(world.beilin, referral.id(), null, "核对身份证");
        refused(
                ExitProblem.TERMINATION_STATUS,
                () -> cases.terminations.decide(world.agencyHead, person, null, true, null));
        assertThat(cases.terminations
                        .decide(world.agencyHead, person, null, false, "已登记")
                        .state())
                .isEqualTo(TerminationState.REFUSED);
        assertThat(world.registry.find(world.beilin, person, null).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void theDayLiesAfterTheJudgmentEvenIfTheTermBeginsLater() {
        Referral referral = cases.referral(Category.PROBATION, "2026-05-18");
        String person = referral.superviseeId();
        refused(
                ExitProblem.TERMINATION_DAY,
                () -> cases.terminations.terminate(
                        world.beilin, null, filed(person, TerminationReason.DEATH, "2026-05-17")));
        assertThat(cases.terminations
                        .terminate(world.beilin, null, filed(person, TerminationReason.DEATH, "2026-05-18"))
                        .state())
                .isEqualTo(TerminationState.ENDED);
    }

    @Test
    void aSecondPersonOfTheCountyLooksAtTheEvidence() {
        String person = cases.person("2026-05-20T09:00", "2026-12-31");
        NewTermination convicted = filed(person, TerminationReason.CONVICTED, "2026-05-19");
        Termination first = cases.terminations.terminate(world.agencyHead, null, convicted);
        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> cases.terminations.decide(world.agencyHead, person, null, true, null));
        refused(CommonProblem.NOT_PERMITTED, () -> cases.terminations.decide(world.beilin, person, null, true, null));
        refused(ExitProblem.TERMINATION_STATE, () -> cases.terminations.terminate(world.beilin, null, convicted));
        Caller deputy = world.account("beilin-deputy", "610103", Role.COUNTY_AGENCY_HEAD);
        refused(
                CommonProblem.STALE_VERSION,
                () -> cases.terminations.decide(deputy, person, first.version() + 1, true, null));
        refused(CommonProblem.FIELD_REQUIRED, () -> cases.terminations.decide(deputy, person, null, false, " "));

        Termination refusal = cases.terminations.decide(deputy, person, first.version(), false, "判决尚未生效");
        assertThat(refusal.state()).isEqualTo(TerminationState.REFUSED);
        assertThat(refusal.comment()).isEqualTo("判决尚未生效");
        assertThat(world.registry.find(world.beilin, person, null).status()).isEqualTo(Status.ACTIVE);
        assertThat(world.documents).isEmpty();

        cases.terminations.terminate(world.beilin, null, convicted);
        Termination ended = cases.terminations.decide(world.agencyHead, person, null, true, null);
        assertThat(ended.state()).isEqualTo(TerminationState.ENDED);
        assertThat(ended.recordedBy()).isEqualTo("beilin");
        assertThat(ended.decidedBy()).isEqualTo(world.agencyHead.account());
        assertThat(world.registry.find(world.beilin, person, null).status()).isEqualTo(Status.TERMINATED);
        refused(
                ExitProblem.TERMINATION_STATE,
                () -> cases.terminations.decide(world.agencyHead, person, null, true, null));
    }

    @Test
    void aDeathWaitsForNobody() {
        String person = cases.person("2026-05-20T09:00", "2026-12-31");
        cases.terminations.terminate(world.beilin, null, filed(person, TerminationReason.CONVICTED, "2026-05-19"));
        Termination ended =
                cases.terminations.terminate(world.beilin, null, filed(person, TerminationReason.DEATH, "2026-05-20"));
        assertThat(ended.state()).isEqualTo(TerminationState.ENDED);
        assertThat(ended.decidedBy()).isNull();
        assertThat(world.registry.find(world.beilin, person, null).status()).isEqualTo(Status.TERMINATED);
    }

    @Test
    void whatWaitsIsMootWhenTheCaseEndsOtherwise() {
        String person = cases.person("2026-05-20T09:00", "2026-12-31");
        cases.terminations.terminate(world.beilin, null, filed(person, TerminationReason.CONVICTED, "2026-05-19"));
        cases.end(person);
        assertThat(cases.terminations.find(world.beilin, person).state()).isEqualTo(TerminationState.MOOT);
    }

    @Test
    void itIsAStepOfTheCountyOnAKnownDay() {
        String person = cases.person("2026-05-20T09:00", "2026-12-31");

        refused(
                CommonProblem.NOT_PERMITTED,
                () -> cases.terminations.terminate(
                        world.officeHead, null, filed(person, TerminationReason.DEATH, "2026-05-19")));
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> cases.terminations.terminate(
                        cases.lianhu, null, filed(person, TerminationReason.DEATH, "2026-05-19")));
        refused(
                ExitProblem.TERMINATION_DAY,
                () -> cases.terminations.terminate(
                        world.beilin, null, filed(person, TerminationReason.DEATH, "2026-05-21")));
        refused(
                ExitProblem.TERMINATION_DAY,
                () -> cases.terminations.terminate(
                        world.beilin, null, filed(person, TerminationReason.DEATH, "2019-01-04")));
        refused(CommonProblem.RECORD_NOT_FOUND, () -> cases.terminations.find(world.beilin, person));
        assertThat(cases.due(person, DueKind.RELEASE)).isEqualTo("2026-12-31");
        assertThat(world.documents).isEmpty();
    }

    private static NewTermination filed(String person, TerminationReason reason, String day) {
        return new NewTermination(person, reason, LocalDate.parse(day), "（2026）1号", null);
    }
}
