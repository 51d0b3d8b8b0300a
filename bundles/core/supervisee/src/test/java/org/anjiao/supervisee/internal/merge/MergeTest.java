package org.anjiao.supervisee.internal.merge;

import static org.anjiao.supervisee.internal.exit.CaseWorld.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.security.Role;
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.exit.CaseWorld;
import org.anjiao.supervisee.internal.sensitive.SensitiveBook;
import org.anjiao.supervisee.internal.transfer.StayBook;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.merge.MergePlan;
import org.anjiao.supervisee.merge.MergeProblem;
import org.anjiao.supervisee.merge.MergeState;
import org.anjiao.supervisee.merge.MovedPerson;
import org.anjiao.supervisee.merge.UnitMerge;
import org.anjiao.supervisee.sensitive.NewSensitiveCase;
import org.anjiao.supervisee.sensitive.SensitiveCase;
import org.anjiao.supervisee.transfer.StayCause;
import org.anjiao.supervisee.transfer.UnitStay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 凤翔县 goes into 凤翔区. */
class MergeTest {
    private CaseWorld cases;
    private TestWorld world;
    private MergeBook merges;
    private Caller county;
    private Caller district;

    @BeforeEach
    void open() {
        cases = new CaseWorld();
        world = cases.world;
        world.unit("610322101", "610322", UnitType.JUSTICE_OFFICE);
        world.unit("610305", "6103", UnitType.COUNTY_JUSTICE);
        world.unit("610305001", "610305", UnitType.JUSTICE_OFFICE);
        world.unit("610305002", "610305", UnitType.JUSTICE_OFFICE);
        merges = new MergeBook(world.desk);
        county = world.account("fengxiang-county", "610322", Role.COUNTY_OFFICER);
        district = world.account("fengxiang-district", "610305", Role.COUNTY_OFFICER);
        world.clock.set("2021-01-10T09:00");
    }

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    void everybodyMovesOnTheDayAndNobodyTwice() {
        List<String> persons = persons(450, "610322100");
        persons.addAll(persons(3, "610322101"));
        cases.terms.look();
        cases.leaves.apply(county, leave(persons.get(0)));
        UnitMerge ordered = merges.order(world.province, plan("2021-01-20"));
        assertThat(ordered.remaining()).isEqualTo(453);
        assertThat(ordered.state()).isEqualTo(MergeState.PLANNED);
        MergeRun run = new MergeRun(world.desk, () -> world.followers);

        world.clock.set("2021-01-19T23:59");
        run.look();
        assertThat(merges.find(world.province, ordered.id()).moved()).isZero();
        world.clock.set("2021-01-20T00:01");
        run.look();
        new MergeRun(world.desk, () -> world.followers).look();

        UnitMerge done = merges.find(world.province, ordered.id());
        assertThat(done.state()).isEqualTo(MergeState.DONE);
        assertThat(done.moved()).isEqualTo(453);
        assertThat(done.remaining()).isZero();
        assertThat(population("2021-01-19"))
                .hasSize(453)
                .allMatch(unit -> unit.startsWith("u-610322"))
                .filteredOn("u-610322101"::equals)
                .hasSize(3);
        assertThat(population("2021-01-20"))
                .hasSize(453)
                .filteredOn("u-610305002"::equals)
                .hasSize(3);
        assertThat(new StayBook(world.desk, () -> world.followers).ofPerson(district, persons.get(0)))
                .extracting(UnitStay::unitId, UnitStay::cause)
                .containsExactly(tuple("u-610322100", StayCause.ENTRY), tuple("u-610305001", StayCause.UNIT_MERGE));
        assertThat(cases.dues(persons.get(0), DueKind.RELEASE).get(0).unitId()).isEqualTo("u-610305001");
        assertThat(merges.moved(district, ordered.id(), null, 200).items()).hasSize(200);
        assertThat(listed(ordered.id())).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(persons);
    }

    @Test
    void whatWasBrokenOffGoesOnWhereItWas() {
        List<String> persons = persons(250, "610322100");
        UnitMerge ordered = merges.order(world.province, plan("2021-01-10"));
        RuntimeException crash = new IllegalStateException("power");
        world.failAudit(200, crash);
        MergeRun dying = new MergeRun(world.desk, () -> world.followers);

        assertThatThrownBy(dying::look).isSameAs(crash);
        assertThat(merges.find(world.province, ordered.id()).moved()).isEqualTo(200);
        new MergeRun(world.desk, () -> world.followers).look();

        assertThat(listed(ordered.id())).doesNotHaveDuplicates().hasSize(persons.size());
        assertThat(merges.find(world.province, ordered.id()).state()).isEqualTo(MergeState.DONE);
    }

    @Test
    void whoeverComesToAnOldOfficeLaterFollows() {
        UnitMerge ordered = merges.order(world.province, plan("2021-01-10"));
        MergeRun run = new MergeRun(world.desk, () -> world.followers);
        run.look();
        assertThat(merges.find(world.province, ordered.id()).state()).isEqualTo(MergeState.DONE);
        String late = persons(1, "610322100").get(0);
        cases.terms.look();

        run.look();

        assertThat(world.registry.find(district, late, null).unitId()).isEqualTo("u-610305001");
        assertThat(cases.dues(late, DueKind.RELEASE).get(0).unitId()).isEqualTo("u-610305001");
        UnitMerge done = merges.find(world.province, ordered.id());
        assertThat(done.state()).isEqualTo(MergeState.DONE);
        assertThat(done.moved()).isEqualTo(1);
    }

    @Test
    void theNewCountyReadsAtOnceWhatTheOldOneOwns() {
        String person = persons(1, "610322100").get(0);
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> world.registry.find(district, person, null));

        merges.order(world.province, plan("2021-01-10"));

        assertThat(world.access().permits(district, Permission.HAZARD_READ, "u-610322100"))
                .isTrue();
        assertThat(world.access().permits(district, Permission.DOCUMENT_READ, "u-610322"))
                .isTrue();
        assertThat(world.units.unit("u-610322", world.clock.instant()).name()).contains("已并入");
        assertThat(world.registry.find(district, person, null).id()).isEqualTo(person);
    }

    /** R-67; the figure of a merge counts everybody. */
    @Test
    void sensitiveCasesAreLeftOutOfTheListOfTheMoved() {
        List<String> persons = persons(3, "610322100");
        Caller officer = world.account("fengxiang", "610322", Role.COUNTY_OFFICER);
        Caller head = world.account("fengxiang-head", "610322", Role.COUNTY_AGENCY_HEAD);
        SensitiveBook marks = new SensitiveBook(world.desk);
        SensitiveCase marker = marks.propose(officer, new NewSensitiveCase(persons.get(0), "媒体关注", List.of()));
        marks.decide(head, marker.id(), null, true, null);
        UnitMerge ordered = merges.order(world.province, plan("2021-01-10"));

        new MergeRun(world.desk, () -> world.followers).look();

        assertThat(listed(ordered.id())).containsExactlyInAnyOrderElementsOf(persons.subList(1, 3));
        assertThat(merges.find(world.province, ordered.id()).moved()).isEqualTo(3);
    }

    @Test
    void aMergeIsCheckedAndOrderedByTheProvinceOnce() {
        refused(CommonProblem.NOT_PERMITTED, () -> merges.order(world.city, plan("2021-01-20")));
        refused(MergeProblem.MERGE_DAY, () -> merges.order(world.province, plan("2021-01-09")));
        refused(MergeProblem.MERGE_UNITS, () -> merges.order(world.province, of("u-610322", "u-610322", Map.of())));
        refused(MergeProblem.MERGE_UNITS, () -> merges.order(world.province, of("u-6103", "u-610305", Map.of())));
        refused(
                MergeProblem.MERGE_OFFICE_MISSING,
                () -> merges.order(world.province, of("u-610322", "u-610305", Map.of("u-610322100", "u-610305001"))));
        refused(
                MergeProblem.MERGE_OFFICE,
                () -> merges.order(
                        world.province,
                        of(
                                "u-610322",
                                "u-610305",
                                Map.of("u-610322100", "u-610305001", "u-610322101", "u-610104001"))));
        merges.order(world.province, plan("2021-01-20"));
        refused(MergeProblem.MERGE_TWICE, () -> merges.order(world.province, plan("2021-01-21")));
        assertThat(merges.list(world.province)).hasSize(1);
    }

    @Test
    void bothCountiesSeeTheirMergeAndOthersNone() {
        UnitMerge ordered = merges.order(world.province, plan("2021-01-20"));

        for (Caller caller : List.of(county, district)) {
            assertThat(merges.list(caller)).extracting(UnitMerge::id).containsExactly(ordered.id());
            assertThat(merges.find(caller, ordered.id()).id()).isEqualTo(ordered.id());
            assertThat(merges.moved(caller, ordered.id(), null, 50).items()).isEmpty();
        }
        assertThat(merges.list(world.beilin)).isEmpty();
        refused(CommonProblem.OUTSIDE_OWN_UNIT, () -> merges.find(world.beilin, ordered.id()));
        Caller auditor = world.account("auditor", "61", Role.AUDITOR);
        refused(CommonProblem.NOT_PERMITTED, () -> merges.list(auditor));
    }

    private List<String> listed(String merge) {
        List<String> persons = new ArrayList<>();
        String cursor = null;
        do {
            var page = merges.moved(world.province, merge, cursor, 200);
            page.items().stream().map(MovedPerson::superviseeId).forEach(persons::add);
            cursor = page.next();
        } while (cursor != null);
        return persons;
    }

    private List<String> population(String day) {
        List<String> units = new ArrayList<>();
        world.registry.population(null, LocalDate.parse(day), (PopulationMember member) -> units.add(member.unitId()));
        return units;
    }

    private static MergePlan plan(String on) {
        return new MergePlan(
                "u-610322",
                "u-610305",
                LocalDate.parse(on),
                Map.of("u-610322100", "u-610305001", "u-610322101", "u-610305002"),
                "国函〔2021〕1号");
    }

    private static MergePlan of(String from, String to, Map<String, String> offices) {
        return new MergePlan(from, to, LocalDate.of(2021, 1, 20), offices, "国函〔2021〕1号");
    }

    @SuppressWarnings("unchecked")
    private List<String> persons(int count, String office) {
        List<Map<String, String>> rows = IntStream.range(0, count)
                .mapToObj(i -> {
                    Map<String, String> row = TestWorld.goodRow();
                    row.put("执行单位代码", office);
                    row.put("矫正结束日期", "2023-01-01");
                    return row;
                })
                .toList();
        world.importRows(world.province, rows.toArray(Map[]::new));
        List<String> persons = new ArrayList<>();
        String cursor = null;
        do {
            var page = world.registry.list(
                    world.province, new SuperviseeQuery("u-" + office, null, null, null, cursor, 200));
            page.items().stream().map(SuperviseeSummary::id).forEach(persons::add);
            cursor = page.next();
        } while (cursor != null);
        return persons;
    }

    private static LeaveApplication leave(String person) {
        return new LeaveApplication(
                person, "610103", "西安市", "探亲", "车票", LocalDate.of(2021, 1, 25), LocalDate.of(2021, 1, 27));
    }
}
