package org.anjiao.supervisee.internal.exit;

import static org.anjiao.supervisee.internal.exit.CaseWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.Flag;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.exit.Announcement;
import org.anjiao.supervisee.exit.ExitProblem;
import org.anjiao.supervisee.exit.Release;
import org.anjiao.supervisee.exit.ReleaseObstacle;
import org.anjiao.supervisee.exit.ReleaseQuery;
import org.anjiao.supervisee.exit.ReleaseState;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** T-40, and the end of S-09: a term that ends while something is pending releases nobody. */
class ReleaseBookTest {
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
        "2019-03-31T09:00,2020-01-04,2019-12-05,CN-2012",
        "2026-03-01T09:00,2026-06-30,2026-05-31,CN-2020",
        "2019-03-31T09:00,2021-01-04,2020-12-05,CN-2020",
        "2019-01-20T09:00,2019-01-25,2019-01-10,CN-2012"
    })
    void theEndOfEverybodysTermIsWatched(String now, String termTo, String summaryBy, String pack) {
        String person = cases.person(now, termTo);

        assertThat(cases.due(person, DueKind.RELEASE_SUMMARY)).isEqualTo(summaryBy);
        assertThat(cases.due(person, DueKind.RELEASE)).isEqualTo(termTo);
        assertThat(cases.dues(person, DueKind.RELEASE).get(0).basis()).startsWith(pack);
    }

    @Test
    void aTermThatNoPackKnowsIsJudgedByThoseInForceAndHoldsNobodyUp() {
        world.clock.set("2019-03-31T09:00");
        Map<String, String> row = TestWorld.goodRow();
        row.put("矫正开始日期", "2009-01-01");
        row.put("矫正结束日期", "2010-01-01");
        row.put("入矫登记日期", "2009-01-05");
        String old = world.person(row);
        String person = cases.person("2019-03-31T09:00", "2019-12-31");

        assertThat(cases.due(old, DueKind.RELEASE)).isEqualTo("2010-01-01");
        assertThat(cases.dues(old, DueKind.RELEASE).get(0).basis()).startsWith("CN-2012");
        assertThat(cases.due(person, DueKind.RELEASE)).isEqualTo("2019-12-31");
        cases.look("2019-03-31T09:00");
        assertThat(cases.releases.find(world.beilin, old).state()).isEqualTo(ReleaseState.TERM_ENDED);
    }

    @Test
    void aRulingThatMovesTheTermMovesWhatIsDue() {
        String person = cases.person("2026-03-01T09:00", "2026-12-31");
        Release before = cases.releases.fileSummary(world.office, person, null, "半年总结", LocalDate.of(2026, 3, 1));

        term(person, "2026-09-30");
        cases.terms.look();
        cases.terms.look();

        assertThat(cases.due(person, DueKind.RELEASE)).isEqualTo("2026-09-30");
        assertThat(cases.dues(person, DueKind.RELEASE_SUMMARY)).isEmpty();
        assertThat(before.obstacles())
                .containsExactlyInAnyOrder(ReleaseObstacle.TERM_RUNNING, ReleaseObstacle.APPRAISAL_MISSING);
    }

    @Test
    void aPersonOfTheCountyReleasesAndEverythingEndsWithTheCase() {
        String person = cases.person("2026-05-20T09:00", "2026-06-30");
        EmOrder order = positioned(person);
        String leave = cases.leaves.apply(world.office, leave(person)).id();
        prepared(person);
        cases.look("2026-06-29T23:59");
        held(person, ReleaseObstacle.TERM_RUNNING);
        world.clock.set("2026-06-30T10:00");

        refused(
                SuperviseeProblem.DECISION_LEVEL,
                () -> cases.releases.release(
                        world.account("city-case", "6101", Role.SYSTEM), person, null, announced("2026-06-30")));
        refused(
                CommonProblem.NOT_PERMITTED,
                () -> cases.releases.release(world.office, person, null, announced("2026-06-30")));
        Release stale = cases.releases.find(world.beilin, person);
        refused(
                CommonProblem.STALE_VERSION,
                () -> cases.releases.release(world.beilin, person, stale.version() - 1, announced("2026-06-30")));
        Release released = cases.releases.release(world.beilin, person, stale.version(), announced("2026-06-30"));

        assertThat(released.state()).isEqualTo(ReleaseState.RELEASED);
        assertThat(released.obstacles()).isEmpty();
        assertThat(released.basis()).startsWith("CN-2020 1.0.0 第五十三条");
        assertThat(world.registry.find(world.beilin, person, null).status()).isEqualTo(Status.RELEASED);
        assertThat(world.documents).singleElement().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-22");
            assertThat(document.addressee()).isNull();
            assertThat(document.copies()).containsExactly("court", "procuratorate", "police");
            assertThat(document.unitId()).isEqualTo("u-610103");
            assertThat(document.body()).contains("2026-06-30", "安置帮教");
        });
        assertThat(cases.orders.find(world.beilin, order.id()).state()).isEqualTo(EmOrderState.RELEASED);
        assertThat(cases.orders
                        .positioningOrderAt(person, world.clock.instant().plusSeconds(1))
                        .lawful())
                .isFalse();
        assertThat(cases.leaves.find(world.beilin, leave).state()).isEqualTo(LeaveState.MOOT);
        assertThat(cases.zonesLifted).containsExactly(person);
        assertThat(cases.dues(person, null)).extracting(due -> due.kind()).containsExactly(DueKind.EM_RETURN);
        assertThat(cases.timeline(person)).contains("RELEASED");
        refused(
                ExitProblem.RELEASE_STATE,
                () -> cases.releases.release(world.beilin, person, null, announced("2026-06-30")));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROCEEDING_PENDING", "LOST_CONTACT", "OUT_OF_SUPERVISION", "DETAINED"})
    void aTermThatEndsWhileSomethingIsPendingReleasesNobody(Flag flag) {
        String person = cases.person("2026-05-20T09:00", "2026-06-30");
        prepared(person);
        cases.raise(person, flag);
        cases.look("2026-06-30T23:59:59");
        assertThat(cases.releases.find(world.beilin, person).state()).isEqualTo(ReleaseState.PREPARING);

        cases.look("2026-07-01T00:00");
        cases.look("2026-07-01T00:00");

        Release release = cases.releases.find(world.beilin, person);
        assertThat(release.state()).isEqualTo(ReleaseState.TERM_ENDED);
        assertThat(release.obstacles()).containsExactly(ReleaseObstacle.valueOf(flag.name()));
        assertThat(world.registry.find(world.beilin, person, null).status()).isEqualTo(Status.ACTIVE);
        assertThat(cases.dues(person, DueKind.RELEASE).get(0).late(world.clock.instant()))
                .isTrue();
        assertThat(cases.timeline(person)).containsOnlyOnce("RELEASE_HELD");
        assertThat(ended()).contains(person);
        refused(
                ExitProblem.RELEASE_HELD,
                () -> cases.releases.release(world.beilin, person, null, announced("2026-07-01")));

        cases.lower(person, flag);
        cases.releases.release(world.beilin, person, null, announced("2026-07-01"));
        assertThat(world.registry.find(world.beilin, person, null).status()).isEqualTo(Status.RELEASED);
        assertThat(ended()).doesNotContain(person);
    }

    @Test
    void nobodyIsReleasedByTheClockEvenIfNothingStandsAgainstIt() {
        String person = cases.person("2019-03-31T09:00", "2019-06-30");
        prepared(person);

        cases.look("2019-08-01T09:00");

        assertThat(world.registry.find(world.beilin, person, null).status()).isEqualTo(Status.ACTIVE);
        assertThat(cases.releases.find(world.beilin, person).state()).isEqualTo(ReleaseState.TERM_ENDED);
        assertThat(cases.releases.find(world.beilin, person).obstacles()).isEmpty();
    }

    @Test
    void whoWroteTheAppraisalDoesNotReleaseAndWhatIsMissingIsNamed() {
        String person = cases.person("2026-05-20T09:00", "2026-06-30");
        world.clock.set("2026-06-30T10:00");
        refused(
                ExitProblem.RELEASE_DAY,
                () -> cases.releases.fileSummary(world.office, person, null, "总结", LocalDate.of(2026, 7, 1)));
        held(person, ReleaseObstacle.SUMMARY_MISSING, ReleaseObstacle.APPRAISAL_MISSING);

        cases.releases.fileSummary(world.office, person, null, "本人拒绝提交", null);
        cases.releases.appraise(world.beilin, person, null, "遵守规定");

        assertThat(cases.dues(person, DueKind.RELEASE_SUMMARY)).isEmpty();
        refused(
                SuperviseeProblem.DECIDER_IS_PROPOSER,
                () -> cases.releases.release(world.beilin, person, null, announced("2026-06-30")));
        refused(
                ExitProblem.RELEASE_DAY,
                () -> cases.releases.release(world.agencyHead, person, null, announced("2026-06-29")));
        refused(
                ExitProblem.RELEASE_DAY,
                () -> cases.releases.release(world.agencyHead, person, null, announced("2026-07-01")));
        cases.releases.release(world.agencyHead, person, null, announced("2026-06-30"));
    }

    @Test
    void theListGoesByTheEndOfTheTerm() {
        String later = cases.person("2027-01-01T09:00", "2027-03-02");
        String sooner = cases.person("2027-01-01T09:00", "2027-03-01");

        ReleaseQuery first = new ReleaseQuery(null, LocalDate.of(2027, 3, 2), null, 200);
        List<String> found = cases.releases.list(world.office, first).items().stream()
                .map(Release::superviseeId)
                .toList();

        assertThat(found).endsWith(sooner, later);
        ReleaseQuery all = new ReleaseQuery(null, LocalDate.of(2027, 3, 2), null, found.size() - 1);
        String next = cases.releases.list(world.office, all).next();
        assertThat(cases.releases
                        .list(world.office, new ReleaseQuery(null, LocalDate.of(2027, 3, 2), next, 10))
                        .items())
                .extracting(Release::superviseeId)
                .containsExactly(later);
        assertThat(cases.releases.list(cases.lianhu, first).items()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-05-20,2026-06-30,2026-07-02", "2020-05-20,2020-06-20,2020-06-22"})
    void aWrongEntryOfTheAnnouncementIsCorrectedAndWhatWasFiledStays(
            LocalDate now, LocalDate termTo, LocalDate wrongDay) {
        String person = cases.person(now + "T09:00", termTo.toString());
        prepared(person);
        world.clock.set(wrongDay + "T10:00");
        Release filed = cases.releases.release(world.beilin, person, null, announced(wrongDay.toString()));
        Announcement right = new Announcement(termTo, "司法所、社区", "移交东关南街司法所安置帮教");
        var other = world.account("beilin-2", "610103", Role.COUNTY_OFFICER);
        refused(CommonProblem.FIELD_REQUIRED, () -> cases.releases.correct(other, person, filed.version(), right, ""));
        refused(
                CommonProblem.STALE_VERSION,
                () -> cases.releases.correct(other, person, filed.version() - 1, right, "日期填错"));
        refused(
                CommonProblem.NOT_PERMITTED,
                () -> cases.releases.correct(world.office, person, filed.version(), right, "日期填错"));
        for (LocalDate day : List.of(termTo.minusDays(1), wrongDay.plusDays(1))) {
            refused(
                    ExitProblem.RELEASE_DAY,
                    () -> cases.releases.correct(other, person, null, announced(day.toString()), "日期填错"));
        }
        refused(
                ExitProblem.RELEASE_UNCHANGED,
                () -> cases.releases.correct(other, person, null, announced(wrongDay.toString()), "日期填错"));

        Release corrected = cases.releases.correct(other, person, filed.version(), right, "日期填错");

        assertThat(corrected.state()).isEqualTo(ReleaseState.RELEASED);
        assertThat(corrected.announcedOn()).isEqualTo(termTo);
        assertThat(corrected.releasedBy()).as("who released").isEqualTo("beilin");
        assertThat(corrected.documentId()).isNotEqualTo(filed.documentId());
        assertThat(corrected.earlier()).singleElement().satisfies(earlier -> {
            assertThat(earlier.held()).isEqualTo(announced(wrongDay.toString()));
            assertThat(earlier.documentId()).isEqualTo(filed.documentId());
            assertThat(earlier.filedBy()).isEqualTo("beilin");
            assertThat(earlier.correctedBy()).isEqualTo("beilin-2");
            assertThat(earlier.reason()).isEqualTo("日期填错");
        });
        assertThat(world.documents).hasSize(2).last().satisfies(document -> {
            assertThat(document.code()).isEqualTo("D-22");
            assertThat(document.title()).contains("更正");
            assertThat(document.copies()).containsExactly("court", "procuratorate", "police");
            assertThat(document.body()).contains("取代D-22-1", "日期填错", termTo + "宣告解除");
        });
        assertThat(cases.timeline(person)).contains("RELEASE_CORRECTED");
        Release again = cases.releases.correct(
                world.beilin, person, corrected.version(), announced(wrongDay.toString()), "原记录无误");
        assertThat(again.earlier()).extracting(earlier -> earlier.filedBy()).containsExactly("beilin-2", "beilin");
    }

    @Test
    void nothingIsCorrectedBeforeTheRelease() {
        String person = cases.person("2026-05-20T09:00", "2026-06-30");
        prepared(person);

        refused(
                ExitProblem.RELEASE_STATE,
                () -> cases.releases.correct(world.beilin, person, null, announced("2026-06-30"), "日期填错"));
    }

    private static List<String> ended() {
        return cases.releases.list(world.beilin, new ReleaseQuery(null, null, null, 200)).items().stream()
                .map(Release::superviseeId)
                .toList();
    }

    private static void held(String person, ReleaseObstacle... obstacles) {
        assertThat(cases.releases.find(world.beilin, person).obstacles()).containsExactlyInAnyOrder(obstacles);
        refused(
                ExitProblem.RELEASE_HELD,
                () -> cases.releases.release(world.beilin, person, null, announced("2026-06-30")));
    }

    private static void prepared(String person) {
        cases.releases.fileSummary(world.office, person, null, "个人总结", Shanghai.dayOf(world.clock.instant()));
        cases.releases.appraise(world.officeHead, person, null, "遵守规定，按时报告");
    }

    private static Announcement announced(String day) {
        return new Announcement(LocalDate.parse(day), "司法所、社区、家属", "移交东关南街司法所安置帮教");
    }

    private static LeaveApplication leave(String person) {
        return new LeaveApplication(
                person, "610302", "宝鸡市", "探亲", "车票", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 5));
    }

    private static EmOrder positioned(String person) {
        EmOrder proposed = cases.orders.propose(
                world.beilin,
                new EmProposal(
                        person,
                        "REFUSES_REPORT_WARNED",
                        "警告决定书",
                        "610103-D14-2026-0001",
                        LocalDate.of(2026, 5, 20),
                        LocalDate.of(2026, 8, 1),
                        null,
                        "原执行地作出"));
        EmOrder approved = cases.orders.approve(world.beilinHead, proposed.id(), null);
        world.documents.clear();
        return approved;
    }

    private static void term(String person, String termTo) {
        world.desk
                .around()
                .jpa()
                .tx(manager -> manager.createNativeQuery("update sup_supervisee set term_to = ? where id = ?")
                        .setParameter(1, Date.valueOf(termTo))
                        .setParameter(2, person)
                        .executeUpdate());
    }
}
