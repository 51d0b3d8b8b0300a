package org.anjiao.campaign.internal;

import static org.anjiao.campaign.internal.Refusals.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.campaign.CampaignProblem;
import org.anjiao.campaign.Clarity;
import org.anjiao.campaign.ClarityFinding;
import org.anjiao.campaign.CreateCampaign;
import org.anjiao.campaign.FileInterview;
import org.anjiao.campaign.FoundHazard;
import org.anjiao.campaign.InterviewMethod;
import org.anjiao.campaign.InterviewTask;
import org.anjiao.campaign.TaskQuery;
import org.anjiao.campaign.TaskState;
import org.anjiao.campaign.TaskSummary;
import org.anjiao.campaign.TaskTotals;
import org.anjiao.hazard.DisputeType;
import org.anjiao.hazard.HazardKind;
import org.anjiao.hazard.HazardQuery;
import org.anjiao.hazard.HazardSource;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.Category;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InterviewServiceTest {
    private static TestStore store;

    private static final String CODE = "SN-2019-YHPC";
    private static final Set<InterviewMethod> TALK = Set.of(InterviewMethod.FACE_TO_FACE);
    private static final Set<InterviewMethod> TALK_AT_HOME =
            Set.of(InterviewMethod.FACE_TO_FACE, InterviewMethod.HOME_VISIT);

    private final Caller province = World.person("shengting", World.PROVINCE, Role.PROVINCE_OFFICER);
    private final Caller officer = World.person("officer", World.OFFICE, Role.OFFICE_OFFICER);
    private final Caller head = World.person("head", World.OFFICE, Role.OFFICE_HEAD);
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
    void issue() throws Exception {
        Tables.empty(store);
        world = new World(store);
        world.clock.set("2019-03-04T09:00:00");
        world.supervisee("01", "2018-05-01", Category.PROBATION, false, false);
        world.supervisee("02", "2019-02-20", Category.PROBATION, false, false);
        world.supervisee("04", "2018-05-01", Category.PROBATION, false, true);
        world.campaigns.create(province, new CreateCampaign(CODE, null));
        world.campaigns.issue(province, CODE);
        world.clock.set("2019-03-15T16:00:00");
        world.published.clear();
    }

    /** S-02. */
    @Test
    void aNewEntrantNeedsAVisitAndMayStayUnclear() {
        TaskSummary task = task("02");
        assertThat(task.newEntrant()).isTrue();
        refuse(
                CampaignProblem.NEW_ENTRANT_VISIT_REQUIRED,
                "methods",
                () -> world.interviews.file(officer, task.id(), null, interview(TALK, Set.of())));
        assertThat(world.interviews.task(officer, task.id()).state()).isEqualTo(TaskState.OPEN);
        assertThat(world.sum(Metric.DONE, task.id())).isZero();

        InterviewTask done =
                world.interviews.file(officer, task.id(), 1L, interview(TALK_AT_HOME, Set.of(Clarity.WHEREABOUTS)));
        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(done.missing()).containsExactly(Clarity.WHEREABOUTS);
        assertThat(done.interview().methods()).isEqualTo(TALK_AT_HOME);
        assertThat(done.interview().answers()).containsEntry("mood", "平稳");
        assertThat(done.interview().clarities().get(Clarity.CRIME_FACTS)).isEqualTo(new ClarityFinding(true, "判决书"));
        assertThat(world.sum(Metric.DONE, task.id())).isOne();
        assertThat(world.sum(Metric.FIVE_CLEAR, task.id())).isZero();
        assertThat(missingWhereabouts()).extracting(TaskSummary::id).containsExactly(task.id());
        assertThat(world.published).containsExactly(new LiveEvent("rollup", World.OFFICE, task.id()));
    }

    /** S-02, the minor. */
    @Test
    void aMinorHasAnOutlineAndASessionApart() {
        InterviewTask minor = world.interviews.task(officer, task("04").id());
        assertThat(minor.outline().key()).isEqualTo("MINOR/1");
        String adult = task("01").id();
        FileInterview joint = with(
                interview(TALK, Set.of()),
                Map.of("mood", "平稳", "school", "在读", "family", "和睦", "guardian", "尽责"),
                List.of(adult),
                List.of());
        refuse(
                CampaignProblem.MINOR_NOT_WITH_ADULTS,
                "jointWith",
                () -> world.interviews.file(officer, minor.id(), null, joint));
    }

    @Test
    void aFiveClearPersonCountsUntilCorrected() {
        String id = task("01").id();
        world.interviews.file(officer, id, null, interview(TALK, Set.of()));
        assertThat(world.sum(Metric.FIVE_CLEAR, id)).isOne();
        refuse(
                CampaignProblem.TASK_STATE,
                null,
                () -> world.interviews.file(officer, id, null, interview(TALK, Set.of())));
        InterviewTask corrected =
                world.interviews.correct(officer, id, null, interview(TALK, Set.of(Clarity.BEHAVIOUR)), "复核发现记载有误");
        assertThat(corrected.interview().revision()).isEqualTo(2);
        assertThat(corrected.interview().correctionReason()).isEqualTo("复核发现记载有误");
        assertThat(world.sum(Metric.FIVE_CLEAR, id)).isZero();
        assertThat(world.sum(Metric.DONE, id)).isOne();
        world.interviews.correct(officer, id, null, interview(TALK, Set.of()), "已补充核实");
        assertThat(world.sum(Metric.FIVE_CLEAR, id)).isOne();
    }

    @Test
    void eachRuleHasItsCodeAndNothingHalfIsKept() {
        String id = task("01").id();
        FileInterview good = interview(TALK, Set.of());
        refuse(
                CampaignProblem.FACE_TO_FACE_REQUIRED,
                "methods",
                () -> file(id, interview(Set.of(InterviewMethod.HOME_VISIT), Set.of())));
        refuse(CampaignProblem.INTERVIEW_IN_FUTURE, "heldAt", () -> file(id, at(good, "2019-03-15T16:00:01")));
        refuse(CampaignProblem.INTERVIEW_OUTSIDE_CAMPAIGN, "heldAt", () -> file(id, at(good, "2019-03-03T23:59:59")));
        refuse(CommonProblem.FIELD_REQUIRED, "heldAt", () -> file(id, at(good, null)));
        Map<Clarity, ClarityFinding> four = new EnumMap<>(good.clarities());
        four.remove(Clarity.STATE_OF_MIND);
        refuse(CampaignProblem.FIVE_CLARITIES_INCOMPLETE, "clarities", () -> file(id, clarities(good, four)));
        Map<String, String> answers = new HashMap<>(good.answers());
        answers.put("family", " ");
        refuse(
                CampaignProblem.INTERVIEW_INCOMPLETE,
                "answers.family",
                () -> file(id, with(good, answers, List.of(), List.of())));
        answers.put("family", "和睦");
        answers.put("zodiac", "猪");
        refuse(
                CommonProblem.FIELD_INVALID,
                "answers.zodiac",
                () -> file(id, with(good, answers, List.of(), List.of())));
        refuse(CommonProblem.STALE_VERSION, null, () -> world.interviews.file(officer, id, 7L, good));
        assertThat(world.sum(Metric.DONE, id)).isZero();
        assertThat(world.interviews.task(officer, id).interview()).isNull();
    }

    @Test
    void aDisputeFoundIsOnTheLedgerWithThePerson() {
        String id = task("01").id();
        FoundHazard dispute = new FoundHazard(HazardKind.DISPUTE, DisputeType.FAMILY, "与配偶长期争执", null, null);
        file(id, with(interview(TALK, Set.of()), null, List.of(), List.of(dispute)));
        assertThat(world.hazards.list(officer, HazardQuery.ofUnit(null, 10)).items())
                .singleElement()
                .satisfies(hazard -> {
                    assertThat(hazard.superviseeId()).isEqualTo("01");
                    assertThat(hazard.source()).isEqualTo(HazardSource.INTERVIEW);
                    assertThat(hazard.disputeType()).isEqualTo(DisputeType.FAMILY);
                });
    }

    @Test
    void aBadDisputeTakesTheInterviewWithIt() {
        String id = task("01").id();
        FoundHazard withoutType = new FoundHazard(HazardKind.DISPUTE, null, "与配偶长期争执", null, null);
        refuse(
                CommonProblem.FIELD_REQUIRED,
                "hazards[0].disputeType",
                () -> file(id, with(interview(TALK, Set.of()), null, List.of(), List.of(withoutType))));
        assertThat(world.interviews.task(officer, id).state()).isEqualTo(TaskState.OPEN);
        assertThat(world.interviews.task(officer, id).interview()).isNull();
        assertThat(world.hazards.list(officer, HazardQuery.ofUnit(null, 10)).items())
                .isEmpty();
        assertThat(world.published).isEmpty();
    }

    @Test
    void anExemptionIsDecidedBySomeoneElse() {
        String id = task("01").id();
        Caller headWhoAsks = head;
        refuse(
                CommonProblem.FIELD_REQUIRED,
                "reason",
                () -> world.interviews.requestExemption(headWhoAsks, id, null, " "));
        world.interviews.requestExemption(headWhoAsks, id, null, "住院");
        refuse(CampaignProblem.TASK_STATE, null, () -> file(id, interview(TALK, Set.of())));
        refuse(
                CommonProblem.NOT_PERMITTED,
                null,
                () -> world.interviews.decideExemption(officer, id, null, true, null));
        refuse(
                CampaignProblem.EXEMPTION_NEEDS_OTHER_PERSON,
                null,
                () -> world.interviews.decideExemption(headWhoAsks, id, null, true, null));
        Caller county = World.person("county", World.COUNTY, Role.COUNTY_OFFICER);
        refuse(
                CommonProblem.FIELD_REQUIRED,
                "comment",
                () -> world.interviews.decideExemption(county, id, null, false, null));
        assertThat(world.interviews
                        .decideExemption(county, id, null, false, "可在医院谈话")
                        .state())
                .isEqualTo(TaskState.OPEN);
        assertThat(world.sum(Metric.EXEMPT, id)).isZero();
        world.interviews.requestExemption(officer, id, null, "昏迷");
        InterviewTask exempt = world.interviews.decideExemption(county, id, null, true, null);
        assertThat(exempt.state()).isEqualTo(TaskState.EXEMPT);
        assertThat(exempt.exemption().decidedBy()).isEqualTo("county");
        assertThat(world.sum(Metric.EXEMPT, id)).isOne();
        assertThat(world.interviews.totals(county, CODE, null)).isEqualTo(new TaskTotals(2, 0, 0, 1));
    }

    @Test
    void onlyTheOwnSubtreeIsInReach() {
        String id = task("01").id();
        Caller stranger = World.person("stranger", World.OTHER_OFFICE, Role.OFFICE_HEAD);
        refuse(CommonProblem.OUTSIDE_OWN_UNIT, null, () -> world.interviews.task(stranger, id));
        refuse(
                CommonProblem.OUTSIDE_OWN_UNIT,
                null,
                () -> world.interviews.file(stranger, id, null, interview(TALK, Set.of())));
        refuse(
                CommonProblem.NOT_PERMITTED,
                null,
                () -> world.interviews.file(province, id, null, interview(TALK, Set.of())));
        assertThat(world.interviews.summaries(stranger, List.of(id))).isEmpty();
        assertThat(world.interviews
                        .tasks(stranger, TaskQuery.ofUnit(CODE, null, null, 10))
                        .items())
                .isEmpty();
    }

    /** R-67; what a unit has done counts everybody, what lies beside the list counts what is listed. */
    @Test
    void aSensitiveCaseIsTalkedWithByThoseWhoKnowIt() {
        String id = task("01").id();
        String other = task("02").id();
        Caller countyHead = World.person("county-head", World.COUNTY, Role.COUNTY_AGENCY_HEAD);
        world.clock.set("2019-04-12T10:00:00");
        file(id, late(TALK, List.of()));
        world.secrets.mark("01");

        Page<TaskSummary> page = world.interviews.tasks(officer, TaskQuery.ofUnit(CODE, null, null, 2));
        assertThat(page.items()).extracting(TaskSummary::superviseeId).containsExactly("02", "04");
        assertThat(page.next()).isNull();
        assertThat(world.interviews.totals(officer, CODE, null)).isEqualTo(new TaskTotals(2, 0, 0, 0));
        assertThat(world.interviews.summaries(officer, List.of(id, other)))
                .extracting(TaskSummary::id)
                .containsExactly(other);
        assertThat(world.interviews.amendments(officer, CODE, null, null, 10).items())
                .isEmpty();
        refuse(CommonProblem.NOT_PERMITTED, null, () -> world.interviews.task(officer, id));
        refuse(
                CommonProblem.NOT_PERMITTED,
                null,
                () -> world.interviews.correct(officer, id, null, interview(TALK, Set.of()), "有误"));
        refuse(CommonProblem.NOT_PERMITTED, null, () -> world.interviews.requestExemption(officer, id, null, "住院"));
        refuse(CommonProblem.NOT_PERMITTED, null, () -> file(other, late(TALK_AT_HOME, List.of(id))));

        assertThat(world.interviews
                        .tasks(countyHead, TaskQuery.ofUnit(CODE, null, null, 10))
                        .items())
                .extracting(TaskSummary::superviseeId)
                .containsExactly("01", "02", "04");
        assertThat(world.interviews.totals(countyHead, CODE, null)).isEqualTo(new TaskTotals(2, 1, 0, 0));
        assertThat(world.interviews.amendments(countyHead, CODE, null, null, 10).items())
                .hasSize(2);
        assertThat(world.interviews.task(countyHead, id).state()).isEqualTo(TaskState.DONE);
        assertThat(world.sum(Metric.DONE, id)).isOne();
    }

    @Test
    void tasksArePagedAndBecomeOverdue() {
        Page<TaskSummary> first = world.interviews.tasks(officer, TaskQuery.ofUnit(CODE, null, null, 2));
        Page<TaskSummary> second =
                world.interviews.tasks(officer, new TaskQuery(CODE, null, null, null, null, null, first.next(), 2));
        assertThat(first.items()).extracting(TaskSummary::superviseeId).containsExactly("01", "02");
        assertThat(second.items()).extracting(TaskSummary::superviseeId).containsExactly("04");
        assertThat(second.next()).isNull();
        world.clock.set("2019-04-10T23:59:59");
        assertThat(task("01").overdue()).isFalse();
        world.clock.set("2019-04-11T00:00:00");
        assertThat(task("01").overdue()).isTrue();
    }

    private List<TaskSummary> missingWhereabouts() {
        return world.interviews
                .tasks(officer, new TaskQuery(CODE, null, null, null, null, Clarity.WHEREABOUTS, null, 10))
                .items();
    }

    private TaskSummary task(String person) {
        return world.interviews.tasks(province, TaskQuery.ofUnit(CODE, null, null, 100)).items().stream()
                .filter(task -> task.superviseeId().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private InterviewTask file(String id, FileInterview interview) {
        return world.interviews.file(officer, id, null, interview);
    }

    private static FileInterview interview(Set<InterviewMethod> methods, Set<Clarity> unclear) {
        Map<Clarity, ClarityFinding> clarities = new EnumMap<>(Clarity.class);
        for (Clarity clarity : Clarity.values()) {
            clarities.put(clarity, new ClarityFinding(!unclear.contains(clarity), "判决书"));
        }
        return new FileInterview(
                methods,
                instant("2019-03-15T15:30:00"),
                "北关司法所",
                clarities,
                Map.of("mood", "平稳", "work", "务工", "family", "和睦"),
                null,
                List.of(),
                List.of());
    }

    /** One that is filed after the counts were locked. */
    private static FileInterview late(Set<InterviewMethod> methods, List<String> jointWith) {
        FileInterview i = interview(methods, Set.of());
        return new FileInterview(
                i.methods(), i.heldAt(), i.place(), i.clarities(), i.answers(), i.note(), jointWith, i.found(), "补录");
    }

    private static FileInterview at(FileInterview i, String heldAt) {
        return new FileInterview(
                i.methods(),
                heldAt == null ? null : instant(heldAt),
                i.place(),
                i.clarities(),
                i.answers(),
                i.note(),
                i.jointWith(),
                i.found());
    }

    private static FileInterview clarities(FileInterview i, Map<Clarity, ClarityFinding> clarities) {
        return new FileInterview(
                i.methods(), i.heldAt(), i.place(), clarities, i.answers(), i.note(), i.jointWith(), i.found());
    }

    /** @param answers null leaves them as they are */
    private static FileInterview with(
            FileInterview i, Map<String, String> answers, List<String> jointWith, List<FoundHazard> found) {
        return new FileInterview(
                i.methods(),
                i.heldAt(),
                i.place(),
                i.clarities(),
                answers == null ? i.answers() : answers,
                i.note(),
                jointWith,
                found);
    }

    private static Instant instant(String shanghaiTime) {
        return OffsetDateTime.parse(shanghaiTime + "+08:00").toInstant();
    }
}
