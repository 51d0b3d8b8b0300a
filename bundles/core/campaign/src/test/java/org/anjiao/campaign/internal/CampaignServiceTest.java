package org.anjiao.campaign.internal;

import static org.anjiao.campaign.internal.Refusals.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anjiao.campaign.Campaign;
import org.anjiao.campaign.CampaignProblem;
import org.anjiao.campaign.CampaignState;
import org.anjiao.campaign.Completeness;
import org.anjiao.campaign.CreateCampaign;
import org.anjiao.campaign.LeadingGroup;
import org.anjiao.campaign.Participation;
import org.anjiao.campaign.ParticipationState;
import org.anjiao.campaign.TaskQuery;
import org.anjiao.campaign.WorkPlan;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.Category;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CampaignServiceTest {
    private static TestStore store;

    private static final String CODE = "SN-2019-YHPC";
    private static final LeadingGroup GROUP =
            new LeadingGroup("分管局领导", "各科室负责人", null, LocalDate.parse("2019-03-05"), null);
    private static final WorkPlan PLAN = new WorkPlan("逐一谈话", "入户走访", LocalDate.parse("2019-04-10"));

    private final Caller province = World.person("shengting", World.PROVINCE, Role.PROVINCE_OFFICER);
    private final Caller xian = World.person("xian", World.XIAN, Role.CITY_OFFICER);
    private final Caller hancheng = World.person("hancheng", World.HANCHENG, Role.CITY_OFFICER);
    private final Caller office = World.person("beiguan", World.OFFICE, Role.OFFICE_OFFICER);
    private World world;

    @BeforeAll
    static void create() {
        store = Tables.create();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void open() throws Exception {
        Tables.empty(store);
        world = new World(store);
        world.clock.set("2019-03-04T09:00:00");
        world.supervisee("p1", "2018-05-01", Category.PROBATION, false, false);
        world.supervisee("p2", "2019-02-20", Category.PAROLE, true, false);
        world.supervisee("p3", "2019-01-03", Category.TEMPORARY_SERVICE, false, false);
        world.supervisee("p4", "2019-01-02", Category.PROBATION, false, true);
        world.supervisee("late", "2019-03-05", Category.PROBATION, false, false);
    }

    private void issue() {
        world.campaigns.create(province, new CreateCampaign(CODE, null));
        world.campaigns.issue(province, CODE);
    }

    @Test
    @Timeout(60)
    void twoWhoIssueAtTheSameMomentIssueOnce() throws Exception {
        world.campaigns.create(province, new CreateCampaign(CODE, null));
        CyclicBarrier together = new CyclicBarrier(2);
        world.beforeRule = () -> meet(together);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Campaign> issue = () -> world.campaigns.issue(province, CODE);
            List<ProblemCode> refusals = new ArrayList<>();
            for (Future<Campaign> issued : threads.invokeAll(List.of(issue, issue))) {
                try {
                    issued.get();
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(ProblemException.class);
                    refusals.add(((ProblemException) e.getCause()).code());
                }
            }
            assertThat(refusals).containsExactly(CommonProblem.STALE_VERSION);
        } finally {
            threads.shutdownNow();
        }
        assertThat(world.campaigns.participations(province, CODE)).hasSize(13);
        assertThat(world.campaigns.completeness(province, CODE).tasks()).isEqualTo(4);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    /** S-01, the first part. */
    @Test
    void thirteenUnitsAreNotifiedAndOneAcknowledges() {
        issue();
        world.campaigns.acknowledge(hancheng, CODE);
        List<Participation> parts = world.campaigns.participations(province, CODE);
        assertThat(parts).hasSize(13);
        assertThat(parts)
                .filteredOn(p -> p.state() == ParticipationState.NOTIFIED)
                .hasSize(12);
        assertThat(parts)
                .filteredOn(p -> p.state() == ParticipationState.ACKNOWLEDGED)
                .extracting(Participation::unitId)
                .containsExactly(World.HANCHENG);
        assertThat(world.campaigns.participations(xian, CODE)).hasSize(1);
        refuse(CampaignProblem.NOT_A_PARTICIPANT, null, () -> world.campaigns.participation(office, CODE));
        refuse(CommonProblem.NOT_PERMITTED, null, () -> world.campaigns.acknowledge(office, CODE));
        Participation again = world.campaigns.acknowledge(hancheng, CODE);
        assertThat(again.state()).isEqualTo(ParticipationState.ACKNOWLEDGED);
    }

    /** S-01, the second part. */
    @Test
    void nobodyScreensWithoutGroupAndPlan() {
        issue();
        world.campaigns.acknowledge(xian, CODE);
        refuse(
                CampaignProblem.UNIT_NOT_MOBILISED,
                "state",
                () -> world.campaigns.advance(xian, CODE, ParticipationState.SCREENING));
        refuse(CampaignProblem.PARTICIPATION_STATE, null, () -> world.campaigns.submitPlan(xian, CODE, PLAN));
        world.clock.set("2019-03-05T09:00:00");
        world.campaigns.formGroup(xian, CODE, GROUP);
        refuse(
                CampaignProblem.UNIT_NOT_MOBILISED,
                "state",
                () -> world.campaigns.advance(xian, CODE, ParticipationState.SCREENING));

        world.clock.set("2019-03-10T23:59:59");
        assertThat(notMobilised()).isEmpty();
        world.clock.set("2019-03-11T00:00:00");
        assertThat(notMobilised()).hasSize(13);
        world.campaigns.submitPlan(xian, CODE, PLAN);
        assertThat(notMobilised()).hasSize(12);

        refuse(
                CampaignProblem.PARTICIPATION_STATE,
                null,
                () -> world.campaigns.advance(xian, CODE, ParticipationState.SCREENING));
        world.campaigns.advance(xian, CODE, ParticipationState.MOBILISED);
        assertThat(world.campaigns
                        .advance(xian, CODE, ParticipationState.SCREENING)
                        .state())
                .isEqualTo(ParticipationState.SCREENING);
    }

    private List<Participation> notMobilised() {
        return world.campaigns.participations(province, CODE).stream()
                .filter(Participation::mobilisationOverdue)
                .toList();
    }

    @Test
    void theProvinceReturnsAPlanWithAComment() {
        issue();
        world.clock.set("2019-03-06T09:00:00");
        world.campaigns.acknowledge(xian, CODE);
        world.campaigns.formGroup(xian, CODE, GROUP);
        world.campaigns.submitPlan(xian, CODE, PLAN);
        refuse(
                CommonProblem.FIELD_REQUIRED,
                "comment",
                () -> world.campaigns.review(province, CODE, World.XIAN, ParticipationState.PLAN_RETURNED, ""));
        refuse(
                CommonProblem.NOT_PERMITTED,
                null,
                () -> world.campaigns.review(xian, CODE, World.XIAN, ParticipationState.PLAN_RETURNED, "不"));
        Participation returned =
                world.campaigns.review(province, CODE, World.XIAN, ParticipationState.PLAN_RETURNED, "请细化步骤");
        assertThat(returned.state()).isEqualTo(ParticipationState.PLAN_RETURNED);
        assertThat(returned.comment()).isEqualTo("请细化步骤");
        assertThat(world.campaigns.submitPlan(xian, CODE, PLAN).state()).isEqualTo(ParticipationState.PLAN_SUBMITTED);
    }

    @Test
    void issuingOpensOneTaskForEachPersonOfTheSnapshot() {
        issue();
        var tasks = world.interviews
                .tasks(province, TaskQuery.ofUnit(CODE, null, null, 100))
                .items();
        assertThat(tasks).extracting(t -> t.superviseeId()).containsExactly("p1", "p2", "p3", "p4");
        assertThat(tasks).extracting(t -> t.newEntrant()).containsExactly(false, true, true, false);
        assertThat(tasks).extracting(t -> t.key()).containsExactly(false, true, false, false);
        assertThat(world.facts).filteredOn(f -> f.metric() == Metric.BASE).hasSize(4);
        assertThat(world.facts).filteredOn(f -> f.metric() == Metric.KEY_PERSON).hasSize(1);
        Completeness completeness = world.campaigns.completeness(province, CODE);
        assertThat(completeness).isEqualTo(new Completeness(4, 4, List.of()));

        world.supervisee("found-later", "2019-03-01", Category.PROBATION, false, false);
        assertThat(world.campaigns.completeness(province, CODE).missing())
                .containsExactly(new Completeness.Missing("found-later", World.OFFICE));
    }

    @Test
    void aCampaignIsMadeAndIssuedOnce() {
        refuse(
                CampaignProblem.TEMPLATE_UNKNOWN,
                "template",
                () -> world.campaigns.create(province, new CreateCampaign("../SN-2019-YHPC", null)));
        refuse(CommonProblem.NOT_PERMITTED, null, () -> world.campaigns.create(xian, new CreateCampaign(CODE, null)));
        Campaign draft = world.campaigns.create(province, new CreateCampaign(CODE, null));
        assertThat(draft.state()).isEqualTo(CampaignState.DRAFT);
        refuse(
                CampaignProblem.CAMPAIGN_EXISTS,
                "template",
                () -> world.campaigns.create(province, new CreateCampaign(CODE, null)));
        refuse(CommonProblem.RECORD_NOT_FOUND, "id", () -> world.campaigns.find(xian, CODE));
        assertThat(world.campaigns.list(xian)).isEmpty();
        refuse(CommonProblem.NOT_PERMITTED, null, () -> world.campaigns.issue(xian, CODE));

        Campaign running = world.campaigns.issue(province, CODE);
        assertThat(running.state()).isEqualTo(CampaignState.RUNNING);
        assertThat(running.phase().code()).isEqualTo("MOBILISATION");
        int facts = world.facts.size();
        refuse(CampaignProblem.CAMPAIGN_ISSUED, null, () -> world.campaigns.issue(province, CODE));
        assertThat(world.facts).hasSize(facts);
        world.clock.set("2019-05-01T00:00:00");
        assertThat(world.campaigns.find(xian, CODE).state()).isEqualTo(CampaignState.CLOSED);
    }

    @Test
    void hazardsCountInACampaignWhileItRuns() {
        RunningCampaigns running = new RunningCampaigns(store.jpa("anjiao-campaign"), () -> "campaign");
        assertThat(running.runningCampaign(World.OFFICE, world.clock.instant())).isEmpty();
        issue();
        assertThat(running.runningCampaign(World.OFFICE, world.clock.instant())).contains(CODE);
        world.clock.set("2019-03-04T08:59:59");
        assertThat(running.runningCampaign(World.OFFICE, world.clock.instant())).isEmpty();
        world.clock.set("2019-04-30T23:59:59");
        assertThat(running.runningCampaign(World.OFFICE, world.clock.instant())).contains(CODE);
        world.clock.set("2019-05-01T00:00:00");
        assertThat(running.runningCampaign(World.OFFICE, world.clock.instant())).isEmpty();
    }
}
