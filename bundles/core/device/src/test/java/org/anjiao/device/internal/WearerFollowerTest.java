package org.anjiao.device.internal;

import static org.anjiao.device.internal.Wards.COUNTY;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.BeforeTry;
import org.anjiao.device.Assignment;
import org.anjiao.device.Device;
import org.anjiao.device.internal.command.CommandStore;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.store.testkit.TestStore;
import org.anjiao.testkit.MovableClock;

/** Devices follow their wearers to another office, and each moment stays with the office that answered for it then. */
class WearerFollowerTest {
    private static final List<String> OFFICES = List.of("U1-office", "U1-other", "U2-office");
    private static final Caller ELSEWHERE = new Caller("yanta", "测试", "U2", Set.of(Role.COUNTY_OFFICER));

    private static TestStore store;
    private final AtomicInteger ids = new AtomicInteger();
    private final MovableClock clock = new MovableClock(NOW);
    private Wards wards;
    private WearerFollower follower;

    @BeforeContainer
    static void createTables() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml");
    }

    @AfterContainer
    static void dropTables() {
        store.close();
    }

    @BeforeTry
    void open() throws SQLException {
        Wards.empty(store.dataSource());
        clock.set(NOW);
        wards = new Wards(store.dataSource(), store.transactions());
        follower = new WearerFollower(
                new InventoryStore(store.dataSource()),
                new CommandStore(store.dataSource()),
                wards.directory,
                wards,
                store.transactions(),
                () -> String.format("00000000-0000-7001-8000-%012d", ids.incrementAndGet()),
                clock);
    }

    /** @param seconds since the step before */
    record Step(int office, int seconds, boolean crash) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, OFFICES.size() - 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }

    @Property(tries = 20)
    void oneUnitAnswersAtEachMoment(@ForAll("steps") List<Step> steps) {
        List<Device> devices = List.of(wards.worn("13800000001", "p1"), verifying("p1"));
        Instant begin =
                wards.inventory.assignments(COUNTY, devices.get(0).id()).get(0).from();
        String keeper = "U1-office";
        for (Step step : steps) {
            clock.set(clock.instant().plusSeconds(step.seconds()));
            if (step.crash()) {
                crash(OFFICES.get(step.office()));
            } else {
                keeper = OFFICES.get(step.office());
                move(keeper);
            }
            for (Device device : devices) {
                check(device, keeper, begin);
            }
        }
    }

    private void crash(String office) {
        RuntimeException crash = new IllegalStateException("power");
        assertThatThrownBy(() -> store.transactions().run(() -> {
                    follower.follow(COUNTY, "p1", office);
                    throw crash;
                }))
                .isSameAs(crash);
    }

    private void check(Device device, String keeper, Instant begin) {
        List<Assignment> stored = new InventoryStore(store.dataSource()).assignments(device.id());
        assertThat(wards.directory.byNumber(device.number()).assignments()).isEqualTo(stored);
        assertThat(stored)
                .filteredOn(assignment -> assignment.to() == null)
                .singleElement()
                .satisfies(assignment -> {
                    assertThat(assignment.unitId()).isEqualTo(keeper);
                    assertThat(assignment.superviseeId()).isEqualTo("p1");
                });
        for (Instant at = begin; !at.isAfter(clock.instant()); at = at.plusSeconds(43_199)) {
            Instant moment = at;
            assertThat(stored)
                    .filteredOn(assignment -> assignment.covers(moment))
                    .hasSize(1);
        }
        for (int i = 1; i < stored.size(); i++) {
            assertThat(stored.get(i).from()).isEqualTo(stored.get(i - 1).to());
            assertThat(stored.get(i).from()).isAfter(stored.get(i - 1).from());
        }
    }

    @Example
    void whoKeepsTheWearerHasTheDeviceInHand() {
        Device device = wards.worn("13800000001", "p1");
        assertThatThrownBy(() -> wards.inventory.find(ELSEWHERE, device.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(CommonProblem.OUTSIDE_OWN_UNIT));
        clock.set(NOW.plusSeconds(60));

        move("U2-office");
        move("U2-office");

        assertThat(wards.inventory.assignments(ELSEWHERE, device.id()))
                .extracting(Assignment::unitId)
                .containsExactly("U1-office", "U2-office");
        assertThat(wards.audited)
                .filteredOn(record -> record.action().equals("DEVICE_MOVE"))
                .hasSize(1);
        List<String> open = new ArrayList<>();
        follower.open((person, unit) -> open.add(person + " " + unit));
        assertThat(open).containsExactly("p1 U2-office");
    }

    private void move(String office) {
        wards.person("p1", office);
        follower.follow(COUNTY, "p1", office);
    }

    private Device verifying(String person) {
        Device telephone = wards.telephone("8613800000002");
        wards.inventory.assignForVerification(COUNTY, telephone.id(), person, NOW.minusSeconds(86_400));
        return telephone;
    }
}
