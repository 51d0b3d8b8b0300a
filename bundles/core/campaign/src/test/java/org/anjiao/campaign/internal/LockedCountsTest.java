package org.anjiao.campaign.internal;

import static org.anjiao.campaign.internal.Refusals.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anjiao.campaign.Amendment;
import org.anjiao.campaign.Clarity;
import org.anjiao.campaign.ClarityFinding;
import org.anjiao.campaign.CreateCampaign;
import org.anjiao.campaign.FileInterview;
import org.anjiao.campaign.InterviewMethod;
import org.anjiao.campaign.TaskQuery;
import org.anjiao.campaign.TaskState;
import org.anjiao.campaign.TaskSummary;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.internal.fact.FactsComponent;
import org.anjiao.platform.internal.fact.FactsConfig;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.supervisee.Category;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S-04 with the figures of the fixture: 东关南街 42 of 42 and 长安路 19 of 38 are 61 of 80 in 碑林区. */
@SuppressWarnings("EnumOrdinal") // the contract of FactReader.sums
class LockedCountsTest {
    private static final String CODE = "SN-2019-YHPC";
    private static final String CHANGANLU = World.OFFICE;
    private static final String DONGGUANNANJIE = World.OTHER_OFFICE;
    private static final Instant LOCK = instant("2019-04-11T00:00:00");

    private final TestStore store = TestStore.withChangelogs(
            "OSGI-INF/anjiao/platform.xml", "OSGI-INF/anjiao/hazard.xml", "OSGI-INF/anjiao/campaign.xml");
    private final Caller province = World.person("shengting", World.PROVINCE, Role.PROVINCE_OFFICER);
    private final Caller county = World.person("beilin", World.COUNTY, Role.COUNTY_OFFICER);
    private final Caller changanlu = World.person("changanlu", CHANGANLU, Role.OFFICE_OFFICER);
    private final Caller dongguan = World.person("dongguan", DONGGUANNANJIE, Role.OFFICE_OFFICER);
    private FactsComponent facts;
    private World world;

    @BeforeEach
    void screenUntilTheLock() {
        world = new World(store, clock -> {
            facts = new FactsComponent(store.dataSource(), () -> "platform", store.transactions(), clock, defaults());
            return facts;
        });
        world.clock.set("2019-03-04T09:00:00");
        for (int i = 1; i <= 80; i++) {
            String office = i <= 42 ? DONGGUANNANJIE : CHANGANLU;
            world.supervisee("p%02d".formatted(i), office, "2018-05-01", Category.PROBATION, false, false);
        }
        world.campaigns.create(province, new CreateCampaign(CODE, null));
        world.campaigns.issue(province, CODE);
        world.clock.set("2019-03-25T10:00:00");
        open(dongguan).forEach(task -> file(dongguan, task.id(), "2019-03-20T10:00:00", null));
        open(changanlu).limit(19).forEach(task -> file(changanlu, task.id(), "2019-03-20T10:00:00", null));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theSnapshotStaysTheLiveFigureMovesAndTheDifferenceIsListed() {
        assertThat(world.campaigns.find(county, CODE).countsLockedAt()).isEqualTo(LOCK);
        world.clock.set("2019-04-12T09:00:00");
        assertThat(done(LOCK)).isEqualTo("61/80");

        TaskSummary late = open(changanlu).findFirst().orElseThrow();
        refuse(
                CommonProblem.FIELD_REQUIRED,
                "amendmentReason",
                () -> file(changanlu, late.id(), "2019-04-09T15:00:00", " "));
        assertThat(done(world.clock.instant())).isEqualTo("61/80");
        world.clock.set("2019-04-12T09:05:00");
        file(changanlu, late.id(), "2019-04-09T15:00:00", "谈话笔录迟交");

        assertThat(done(LOCK)).isEqualTo("61/80");
        assertThat(done(world.clock.instant())).isEqualTo("62/80");
        List<Amendment> listed = amendments(county);
        assertThat(listed).extracting(Amendment::metric).containsExactly(Metric.DONE, Metric.FIVE_CLEAR);
        Amendment done = listed.get(0);
        assertThat(done.delta()).isOne();
        assertThat(done.taskId()).isEqualTo(late.id());
        assertThat(done.personNumber()).isEqualTo(late.personNumber());
        assertThat(done.unitId()).isEqualTo(CHANGANLU);
        assertThat(done.occurredAt()).isEqualTo(instant("2019-04-09T15:00:00"));
        assertThat(done.amendedAt()).isEqualTo(world.clock.instant());
        assertThat(done.account()).isEqualTo("changanlu");
        assertThat(done.accountName()).isEqualTo("测试人员changanlu");
        assertThat(done.reason()).isEqualTo("谈话笔录迟交");
        assertThat(world.interviews.task(county, late.id()).interview().correctionReason())
                .isEqualTo("谈话笔录迟交");
    }

    @Test
    void snapshotAndAmendmentsAreTheLiveFiguresWhateverChanges() {
        world.clock.set("2019-04-12T09:00:00");
        List<TaskSummary> left = open(changanlu).toList();
        file(changanlu, left.get(0).id(), "2019-04-09T15:00:00", "谈话笔录迟交");
        file(changanlu, left.get(1).id(), "2019-04-12T08:00:00", "外出返回后补谈");
        TaskSummary interviewed = tasks(changanlu, TaskState.DONE).findFirst().orElseThrow();
        world.interviews.correct(
                changanlu,
                interviewed.id(),
                null,
                interview("2019-03-20T10:00:00", Set.of(Clarity.WHEREABOUTS), null),
                "行为去向有误");
        Caller head = World.person("head", CHANGANLU, Role.OFFICE_HEAD);
        world.interviews.requestExemption(changanlu, left.get(2).id(), null, "住院");
        refuse(
                CommonProblem.FIELD_REQUIRED,
                "comment",
                () -> world.interviews.decideExemption(head, left.get(2).id(), null, true, null));
        world.interviews.decideExemption(head, left.get(2).id(), null, true, "有住院证明");

        Instant now = world.clock.instant();
        for (Metric metric : Metric.values()) {
            long amended = amendments(county).stream()
                    .filter(amendment -> amendment.metric() == metric)
                    .mapToLong(Amendment::delta)
                    .sum();
            assertThat(sum(metric, LOCK) + amended).as(metric.name()).isEqualTo(sum(metric, now));
        }
        assertThat(sum(Metric.DONE, now)).isEqualTo(63);
        assertThat(sum(Metric.FIVE_CLEAR, now)).isEqualTo(62);
        assertThat(sum(Metric.EXEMPT, now)).isOne();
        assertThat(amendments(county)).hasSize(6);
    }

    @Test
    void theLockIsTheLastMomentInTime() {
        world.clock.set("2019-04-11T00:00:00");
        TaskSummary task = open(changanlu).findFirst().orElseThrow();
        file(changanlu, task.id(), "2019-04-10T20:00:00", null);
        assertThat(done(LOCK)).isEqualTo("62/80");
        assertThat(amendments(county)).isEmpty();
    }

    @Test
    void eachSeesTheAmendmentsOfTheOwnSubtreeInPages() {
        world.clock.set("2019-04-12T09:00:00");
        open(changanlu).limit(2).forEach(task -> file(changanlu, task.id(), "2019-04-09T15:00:00", "笔录迟交"));
        assertThat(amendments(dongguan)).isEmpty();
        assertThat(amendments(changanlu)).hasSize(4);
        Page<Amendment> first = world.interviews.amendments(province, CODE, null, null, 3);
        Page<Amendment> second = world.interviews.amendments(province, CODE, null, first.next(), 3);
        assertThat(Stream.concat(first.items().stream(), second.items().stream()))
                .isEqualTo(Stream.of(amendments(province)).flatMap(List::stream).toList());
        assertThat(second.next()).isNull();
        refuse(
                CommonProblem.OUTSIDE_OWN_UNIT,
                null,
                () -> world.interviews.amendments(dongguan, CODE, CHANGANLU, null, 3));
    }

    private String done(Instant asOf) {
        return sum(Metric.DONE, asOf) + "/" + sum(Metric.BASE, asOf);
    }

    private long sum(Metric metric, Instant asOf) {
        return facts.sums(CODE, asOf).values().stream()
                .mapToLong(counts -> counts[metric.ordinal()])
                .sum();
    }

    private List<Amendment> amendments(Caller caller) {
        return world.interviews.amendments(caller, CODE, null, null, 50).items();
    }

    private Stream<TaskSummary> open(Caller officer) {
        return tasks(officer, TaskState.OPEN);
    }

    private Stream<TaskSummary> tasks(Caller officer, TaskState state) {
        return world
                .interviews
                .tasks(officer, new TaskQuery(CODE, null, state, null, null, null, null, 100))
                .items()
                .stream();
    }

    private void file(Caller officer, String task, String heldAt, String reason) {
        world.interviews.file(officer, task, null, interview(heldAt, Set.of(), reason));
    }

    private static FileInterview interview(String heldAt, Set<Clarity> unclear, String reason) {
        Map<Clarity, ClarityFinding> clarities = new EnumMap<>(Clarity.class);
        for (Clarity clarity : Clarity.values()) {
            clarities.put(clarity, new ClarityFinding(!unclear.contains(clarity), "判决书"));
        }
        return new FileInterview(
                Set.of(InterviewMethod.FACE_TO_FACE),
                instant(heldAt),
                "司法所",
                clarities,
                Map.of("mood", "平稳", "work", "务工", "family", "和睦"),
                null,
                List.of(),
                List.of(),
                reason);
    }

    private static Instant instant(String shanghaiTime) {
        return OffsetDateTime.parse(shanghaiTime + "+08:00").toInstant();
    }

    static FactsConfig defaults() {
        Class<?>[] type = {FactsConfig.class};
        return (FactsConfig) Proxy.newProxyInstance(
                FactsConfig.class.getClassLoader(), type, (proxy, method, args) -> method.getDefaultValue());
    }
}
