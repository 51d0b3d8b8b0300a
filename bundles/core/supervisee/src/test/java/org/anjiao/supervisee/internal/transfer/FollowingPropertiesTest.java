package org.anjiao.supervisee.internal.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.SuperviseeProblem;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.exit.CaseWorld;
import org.anjiao.supervisee.internal.merge.MergeBook;
import org.anjiao.supervisee.internal.merge.MergeRun;
import org.anjiao.supervisee.internal.transfer.OpenThings.Thing;
import org.anjiao.supervisee.merge.MergePlan;
import org.anjiao.supervisee.transfer.StayCause;

/** Whatever moves in whatever order, and wherever it is broken off: what is open stands with who keeps its person. */
class FollowingPropertiesTest {
    private static final List<String> OFFICES = List.of("u-610103001", "u-610103002", "u-610104001", "u-610322100");

    private static CaseWorld cases;
    private static TestWorld world;
    private static OpenThings things;
    private static Mover mover;
    private static StayBook stays;
    private static Stragglers stragglers;
    private final AtomicInteger ids = new AtomicInteger();

    @BeforeContainer
    static void open() {
        cases = new CaseWorld();
        world = cases.world;
        world.unit("610305", "6103", UnitType.COUNTY_JUSTICE);
        world.unit("610305001", "610305", UnitType.JUSTICE_OFFICE);
        things = new OpenThings(world.store.dataSource());
        world.followers.add(things);
        mover = new Mover(world.desk, () -> world.followers);
        stays = new StayBook(world.desk, () -> world.followers);
        stragglers = new Stragglers(world.desk, () -> world.followers);
        world.clock.set("2026-03-02T09:00");
        // Whoever comes to the old office is moved on by the next run.
        new MergeBook(world.desk)
                .order(
                        world.province,
                        new MergePlan(
                                "u-610322",
                                "u-610305",
                                world.desk.today(),
                                Map.of("u-610322100", "u-610305001"),
                                "测试〔2026〕1号"));
    }

    @AfterContainer
    static void close() {
        cases.close();
    }

    enum What {
        CHANGE_OFFICE,
        TRANSFER,
        MERGE,
        OPEN,
        OPEN_TOO_LATE,
        CLOSE
    }

    /** @param crashAfter the entry of the audit log at which the step dies; none if there are fewer */
    record Step(What what, int person, int office, int crashAfter) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, OFFICES.size() - 1),
                        Arbitraries.integers().between(0, 4))
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(20);
    }

    @Property(tries = 25)
    void whatIsOpenStandsWithWhoKeepsItsPerson(@ForAll("steps") List<Step> steps) {
        world.clock.set("2026-03-02T09:00");
        List<String> persons = List.of(person(), person(), person());
        Map<Integer, Thing> over = new TreeMap<>();
        for (Step step : steps) {
            crashAndRepeat(step, persons, over);
            check(persons, over, step.what() != What.OPEN_TOO_LATE);
            stragglers.look();
            check(persons, over, true);
        }
    }

    private void crashAndRepeat(Step step, List<String> persons, Map<Integer, Thing> over) {
        List<Thing> before = things.all();
        RuntimeException crash = new IllegalStateException("power");
        world.failAudit(step.crashAfter(), crash);
        try {
            take(step, persons.get(step.person()), over);
        } catch (RuntimeException e) {
            assertThat(e).isSameAs(crash);
            assertThat(things.all())
                    .as("nothing follows a move that did not happen")
                    .isEqualTo(before);
            take(step, persons.get(step.person()), over);
        }
        world.failAudit(0, null);
    }

    private void take(Step step, String person, Map<Integer, Thing> over) {
        String office = OFFICES.get(step.office());
        switch (step.what()) {
            case CHANGE_OFFICE -> {
                if (keeper(person).startsWith("u-610103")
                        && office.startsWith("u-610103")
                        && !keeper(person).equals(office)) {
                    stays.changeOffice(world.beilin, person, office, "辖区调整");
                }
            }
            case TRANSFER -> {
                if (!keeper(person).equals(office)) {
                    world.desk
                            .around()
                            .jpa()
                            .tx(manager -> mover.move(
                                    manager,
                                    world.beilin,
                                    world.desk.person(manager, person),
                                    office,
                                    StayCause.TRANSFER,
                                    null));
                }
            }
            case MERGE -> new MergeRun(world.desk, () -> world.followers).look();
            case OPEN -> things.add(ids.incrementAndGet(), person, keeper(person));
            case OPEN_TOO_LATE -> things.add(ids.incrementAndGet(), person, office);
            case CLOSE ->
                things.all().stream()
                        .filter(thing -> thing.open() && thing.person().equals(person))
                        .findFirst()
                        .ifPresent(thing -> {
                            things.close(thing.id());
                            over.put(thing.id(), new Thing(thing.id(), person, thing.unit(), false));
                        });
        }
    }

    private static void check(List<String> persons, Map<Integer, Thing> over, boolean all) {
        List<Thing> ours = things.all().stream()
                .filter(thing -> persons.contains(thing.person()))
                .toList();
        if (all) {
            assertThat(ours)
                    .filteredOn(Thing::open)
                    .allSatisfy(thing -> assertThat(thing.unit()).isEqualTo(keeper(thing.person())));
        }
        assertThat(ours.stream().filter(thing -> !thing.open()).collect(Collectors.toMap(Thing::id, thing -> thing)))
                .as("what is over stays where it was in hand")
                .isEqualTo(over);
    }

    @Example
    void nobodyMovesWhileAModuleIsAway() {
        world.clock.set("2026-03-02T09:00");
        String person = person();
        ProblemException away = new ProblemException(SuperviseeProblem.CASE_MODULE_AWAY, null, "anjiao-device");
        StayBook alone = new StayBook(world.desk, () -> {
            throw away;
        });

        assertThatThrownBy(() -> alone.changeOffice(world.beilin, person, "u-610103002", "辖区调整"))
                .isSameAs(away);

        assertThat(keeper(person)).isEqualTo("u-610103001");
        assertThat(alone.ofPerson(world.beilin, person)).hasSize(1);
    }

    private static String keeper(String person) {
        return world.registry.label(person).orElseThrow().unitId();
    }

    private static String person() {
        return world.person(TestWorld.goodRow());
    }
}
