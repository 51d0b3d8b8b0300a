package org.anjiao.report.internal.rollup;

import static org.anjiao.report.internal.Fixture.AS_OF;
import static org.anjiao.report.internal.Fixture.CAMPAIGN;
import static org.anjiao.report.internal.TestOrganization.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.anjiao.campaign.Campaign;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.Interviews;
import org.anjiao.campaign.TaskSummary;
import org.anjiao.hazard.HazardSummary;
import org.anjiao.hazard.Hazards;
import org.anjiao.organization.Axis;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.report.Figures;
import org.anjiao.report.RecordQuery;
import org.anjiao.report.RecordRef;
import org.anjiao.report.RollUpRow;
import org.anjiao.report.RollUpTable;
import org.anjiao.report.internal.Fixture;
import org.anjiao.report.internal.InMemoryFacts;
import org.anjiao.report.internal.ReportProblem;
import org.anjiao.report.internal.TestOrganization;
import org.anjiao.testkit.MovableClock;
import org.anjiao.testkit.Stubs;
import org.anjiao.testkit.TestAccess;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Brief, part 7: S-03 and the table of the roll-up fixture. */
class RollUpFixtureTest {
    private static final Caller PROVINCE = caller("61", Role.PROVINCE_OFFICER);
    private static final Caller XIAN = caller("6101", Role.CITY_OFFICER);
    private static final Caller BEILIN = caller("610103", Role.COUNTY_OFFICER);

    private final InMemoryFacts facts = new InMemoryFacts();
    private final TestOrganization organization = TestOrganization.ofFixture();
    private final MovableClock clock = new MovableClock(Instant.parse("2019-04-02T02:00:00Z"));
    private RollUpService rollUp;

    @BeforeEach
    void world() {
        Fixture.appendTo(facts);
        rollUp = new RollUpService(
                facts,
                organization,
                Stubs.of(Campaigns.class, new OneCampaign()),
                new TestAccess(organization),
                new RecordLabels(
                        Stubs.of(Hazards.class, new HazardLines()), Stubs.of(Interviews.class, new TaskLines())),
                clock);
    }

    /** S-04: an interview of 04-09 that is put on record on 04-12, after the lock of 04-11 00:00. */
    @Test
    void aLateInterviewMovesTheLiveFigureAndNotTheSnapshot() {
        Instant lock = Instant.parse("2019-04-10T16:00:00Z");
        Fact late = new Fact(
                CAMPAIGN,
                id("610103002"),
                Metric.DONE,
                1,
                Instant.parse("2019-04-09T07:00:00Z"),
                "interview-task",
                "t-610103002-020");
        facts.append(late, Instant.parse("2019-04-12T01:00:00Z"));
        clock.set(Instant.parse("2019-04-12T02:00:00Z"));
        Figures snapshot = figures(rollUp.rollUp(BEILIN, CAMPAIGN, null, lock, Axis.REPORTING));
        Figures live = figures(rollUp.rollUp(BEILIN, CAMPAIGN, null, null, Axis.REPORTING));
        assertThat(snapshot.done() + "/" + snapshot.base()).isEqualTo("61/80");
        assertThat(snapshot.coverage()).isEqualByComparingTo("76.25");
        assertThat(live.done() + "/" + live.base()).isEqualTo("62/80");
        assertThat(live.coverage()).isEqualByComparingTo("77.50");
    }

    private static Figures figures(RollUpTable table) {
        return table.nodes().get(0).figures();
    }

    @ParameterizedTest
    @CsvSource({
        "610103001, 42, 42, 0, 100.00, 95.24,  6, 4, 0, 66.67, 5",
        "610103002, 38, 19, 0, 50.00, 39.47,   5, 2, 0, 40.00, 4",
        "610104001, 55, 33, 2, 62.26, 54.55,   8, 3, 2, 37.50, 9",
        "610502001, 30, 30, 0, 100.00, 100.00, 3, 3, 0, 100.00, 2",
        "610581001, 24, 12, 0, 50.00, 37.50,   4, 1, 1, 25.00, 3",
        "610402008, 11, 4, 1, 40.00, 36.36,    1, 0, 0, 0.00, 1",
        "610103, 80, 61, 0, 76.25, 68.75,   11, 6, 0, 54.55, 9",
        "610104, 55, 33, 2, 62.26, 54.55,    8, 3, 2, 37.50, 9",
        "610502, 30, 30, 0, 100.00, 100.00,  3, 3, 0, 100.00, 2",
        "6101, 135, 94, 2, 70.68, 62.96,    19, 9, 2, 47.37, 18",
        "6105, 30, 30, 0, 100.00, 100.00,    3, 3, 0, 100.00, 2",
        "610581, 24, 12, 0, 50.00, 37.50,    4, 1, 1, 25.00, 3",
        "XIXIAN, 11, 4, 1, 40.00, 36.36,     1, 0, 0, 0.00, 1",
        "61, 200, 140, 3, 71.07, 64.00,     27, 13, 3, 48.15, 24",
    })
    void reportingAxis(
            String code,
            long base,
            long done,
            long exempt,
            String coverage,
            String fiveClearRate,
            long hazards,
            long closed,
            long overdue,
            String closing,
            long key) {
        assertRow(
                Axis.REPORTING,
                id(code),
                new long[] {base, done, exempt, hazards, closed, overdue, key},
                coverage,
                fiveClearRate,
                closing);
    }

    @ParameterizedTest
    @CsvSource({
        "610103, 80, 61, 0, 76.25, 68.75,   11, 6, 0, 54.55, 9",
        "610104, 55, 33, 2, 62.26, 54.55,    8, 3, 2, 37.50, 9",
        "6101, 135, 94, 2, 70.68, 62.96,    19, 9, 2, 47.37, 18",
        "610581, 24, 12, 0, 50.00, 37.50,    4, 1, 1, 25.00, 3",
        "6105, 54, 42, 0, 77.78, 72.22,      7, 4, 1, 57.14, 5",
        "610402, 11, 4, 1, 40.00, 36.36,     1, 0, 0, 0.00, 1",
        "6104, 11, 4, 1, 40.00, 36.36,       1, 0, 0, 0.00, 1",
        "61, 200, 140, 3, 71.07, 64.00,     27, 13, 3, 48.15, 24",
    })
    void administrativeAxis(
            String code,
            long base,
            long done,
            long exempt,
            String coverage,
            String fiveClearRate,
            long hazards,
            long closed,
            long overdue,
            String closing,
            long key) {
        assertRow(
                Axis.ADMINISTRATIVE,
                code,
                new long[] {base, done, exempt, hazards, closed, overdue, key},
                coverage,
                fiveClearRate,
                closing);
    }

    private void assertRow(
            Axis axis, String key, long[] counts, String coverage, String fiveClearRate, String closing) {
        RollUpRow row =
                rollUp.rollUp(PROVINCE, CAMPAIGN, key, AS_OF, axis).nodes().get(0);
        Figures figures = row.figures();
        assertThat(row.key()).isEqualTo(key);
        assertThat(new long[] {
                    figures.base(),
                    figures.done(),
                    figures.exempt(),
                    figures.hazards(),
                    figures.closed(),
                    figures.overdue(),
                    figures.keyPersons()
                })
                .containsExactly(counts);
        assertThat(figures.coverage()).hasToString(coverage);
        assertThat(figures.fiveClearRate()).hasToString(fiveClearRate);
        assertThat(figures.closing()).hasToString(closing);
    }

    @Test
    void provinceIsNeverTheMeanOfItsUnits() {
        RollUpTable table = rollUp.rollUp(PROVINCE, CAMPAIGN, null, AS_OF, Axis.REPORTING);
        double mean = table.nodes().stream()
                .skip(1)
                .filter(row -> row.figures().base() > 0)
                .mapToDouble(row -> row.figures().coverage().doubleValue())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(65.16, 65.18);
        assertThat(table.nodes().get(0).figures().coverage()).hasToString("71.07");
    }

    @Test
    void nodeComesFirstThenItsChildren() {
        RollUpTable table = rollUp.rollUp(XIAN, CAMPAIGN, null, AS_OF, Axis.REPORTING);
        assertThat(table.nodes()).extracting(RollUpRow::name).containsExactly("西安市", "碑林区", "莲湖区");
        assertThat(table.nodes()).extracting(RollUpRow::parent).containsExactly(id("61"), id("6101"), id("6101"));
    }

    @Test
    void nodeWithoutAnyFactsHasNoRates() {
        Figures yanan = rollUp.rollUp(PROVINCE, CAMPAIGN, id("6106"), AS_OF, Axis.REPORTING)
                .nodes()
                .get(0)
                .figures();
        assertThat(yanan).isEqualTo(Figures.ZERO);
        assertThat(yanan.coverage()).isNull();
        assertThat(yanan.fiveClearRate()).isNull();
        assertThat(yanan.closing()).isNull();
    }

    @Test
    void sameMomentSameFiguresThoughDataChangedSince() {
        RollUpTable before = rollUp.rollUp(PROVINCE, CAMPAIGN, null, AS_OF, Axis.REPORTING);
        Instant happened = AS_OF.minusSeconds(86_400);
        facts.append(
                new Fact(CAMPAIGN, id("610103002"), Metric.DONE, 1, happened, "interview-task", "late"),
                clock.instant());
        facts.append(
                new Fact(CAMPAIGN, id("610103002"), Metric.HAZARD, -1, happened, "hazard", "h-610103002-001"),
                clock.instant());
        assertThat(rollUp.rollUp(PROVINCE, CAMPAIGN, null, AS_OF, Axis.REPORTING))
                .isEqualTo(before);
        assertThat(rollUp.rollUp(PROVINCE, CAMPAIGN, id("610103"), null, Axis.REPORTING)
                        .nodes()
                        .get(0)
                        .figures())
                .satisfies(live -> assertThat(live.done()).isEqualTo(62))
                .satisfies(live -> assertThat(live.hazards()).isEqualTo(10));
    }

    @Test
    void overdueHazardsOfXianAreTheTwoOfBeiguan() {
        Page<RecordRef> page = rollUp.records(
                PROVINCE,
                new RecordQuery(CAMPAIGN, id("6101"), Metric.HAZARD_OVERDUE, AS_OF, Axis.REPORTING, null, 50));
        assertThat(page.items()).extracting(RecordRef::unitName).containsExactly("北关", "北关");
        assertThat(page.items())
                .extracting(RecordRef::label)
                .containsExactly("No h-610104001-001 隐患", "No h-610104001-002 隐患");
    }

    @ParameterizedTest
    @CsvSource({"BASE, 54", "DONE, 42", "HAZARD, 7", "HAZARD_CLOSED, 4", "HAZARD_OVERDUE, 1", "KEY_PERSON, 5"})
    void recordsOfTheAdministrativeAxisAreThoseOfTheFigure(Metric metric, int expected) {
        RecordQuery first = new RecordQuery(CAMPAIGN, "6105", metric, AS_OF, Axis.ADMINISTRATIVE, null, 20);
        int count = 0;
        String cursor = null;
        do {
            Page<RecordRef> page = rollUp.records(
                    PROVINCE,
                    new RecordQuery(
                            first.campaign(), first.nodeKey(), metric, AS_OF, first.axis(), cursor, first.limit()));
            assertThat(page.items())
                    .allSatisfy(record -> assertThat(record.label()).isNotBlank());
            count += page.items().size();
            cursor = page.next();
        } while (cursor != null);
        assertThat(count).isEqualTo(expected);
    }

    @Test
    void everyCountyHasItsRow() {
        RollUpTable counties = rollUp.counties(PROVINCE, CAMPAIGN, AS_OF);
        assertThat(counties.nodes())
                .extracting(RollUpRow::adminCode)
                .containsExactly("610103", "610104", "610402", "610502", "610581", "610602");
        assertThat(counties.nodes().stream().map(RollUpRow::figures).reduce(Figures.ZERO, Figures::plus))
                .isEqualTo(rollUp.rollUp(PROVINCE, CAMPAIGN, null, AS_OF, Axis.REPORTING)
                        .nodes()
                        .get(0)
                        .figures());
    }

    @Test
    void cityMapShowsOwnCountiesOnly() {
        assertThat(rollUp.counties(XIAN, CAMPAIGN, AS_OF).nodes())
                .extracting(RollUpRow::adminCode)
                .containsExactly("610103", "610104");
    }

    @Test
    void bureausOwnHazardCountsInItsDivision() {
        facts.append(
                new Fact(CAMPAIGN, id("610581"), Metric.HAZARD, 1, AS_OF.minusSeconds(1), "hazard", "h-bureau"),
                AS_OF.minusSeconds(1));
        assertThat(rollUp.rollUp(PROVINCE, CAMPAIGN, "6105", AS_OF, Axis.ADMINISTRATIVE)
                        .nodes()
                        .get(0)
                        .figures()
                        .hazards())
                .isEqualTo(8);
        assertThat(rollUp.rollUp(PROVINCE, CAMPAIGN, id("610581"), AS_OF, Axis.REPORTING)
                        .nodes()
                        .get(0)
                        .figures()
                        .hazards())
                .isEqualTo(5);
    }

    @Test
    void factsOfUnitsOutsideTheTreeAreShownAsSuch() {
        facts.append(
                new Fact(CAMPAIGN, "gone", Metric.BASE, 1, AS_OF.minusSeconds(1), "interview-task", "t-gone"),
                AS_OF.minusSeconds(1));
        RollUpTable table = rollUp.rollUp(PROVINCE, CAMPAIGN, null, AS_OF, Axis.REPORTING);
        assertThat(table.unplaced().base()).isEqualTo(1);
        assertThat(table.nodes().get(0).figures().base()).isEqualTo(200);
        assertThat(rollUp.rollUp(XIAN, CAMPAIGN, null, AS_OF, Axis.REPORTING).unplaced())
                .isNull();
    }

    @Test
    void futureIsRefused() {
        refused(
                CommonProblem.AS_OF_IN_FUTURE,
                () -> rollUp.rollUp(PROVINCE, CAMPAIGN, null, clock.instant().plusMillis(1), Axis.REPORTING));
    }

    @Test
    void othersSubtreesAreRefused() {
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> rollUp.rollUp(BEILIN, CAMPAIGN, id("610104"), AS_OF, Axis.REPORTING));
        refused(
                CommonProblem.OUTSIDE_OWN_UNIT,
                () -> rollUp.records(
                        BEILIN, new RecordQuery(CAMPAIGN, id("6101"), Metric.BASE, AS_OF, Axis.REPORTING, null, 10)));
    }

    @Test
    void administrativeAxisIsTheProvincesOnly() {
        refused(
                ReportProblem.AXIS_NOT_PERMITTED,
                () -> rollUp.rollUp(XIAN, CAMPAIGN, "6101", AS_OF, Axis.ADMINISTRATIVE));
    }

    @Test
    void unknownNodeAndCampaignAreNotFound() {
        refused(
                CommonProblem.RECORD_NOT_FOUND,
                () -> rollUp.rollUp(PROVINCE, CAMPAIGN, "6199", AS_OF, Axis.ADMINISTRATIVE));
        refused(CommonProblem.RECORD_NOT_FOUND, () -> rollUp.rollUp(PROVINCE, "OTHER", null, AS_OF, Axis.REPORTING));
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static Caller caller(String unitCode, Role role) {
        return new Caller("test", "测试", id(unitCode), Set.of(role));
    }

    /** Knows the one campaign. */
    public static final class OneCampaign {
        public Campaign find(Caller caller, String code) {
            if (!code.equals(CAMPAIGN)) {
                throw CommonProblem.notFound(code);
            }
            return null;
        }
    }

    /** Says a line for every hazard. */
    public static final class HazardLines {
        public List<HazardSummary> summaries(Caller caller, Collection<String> ids) {
            return ids.stream()
                    .map(id -> new HazardSummary(
                            id, "No " + id, null, null, null, null, "隐患", null, null, null, null, null, false, null))
                    .toList();
        }
    }

    /** Says a line for every task. */
    public static final class TaskLines {
        public List<TaskSummary> summaries(Caller caller, Collection<String> ids) {
            return ids.stream()
                    .map(id -> new TaskSummary(
                            id, CAMPAIGN, null, "SN" + id, "测**", null, false, false, false, null, false, null,
                            Set.of()))
                    .toList();
        }
    }
}
