package org.anjiao.supervisee.internal.positioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.EmExtension;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.internal.SilentBell;
import org.anjiao.supervisee.internal.TestWorld;
import org.anjiao.supervisee.internal.due.DueWatch;

/** Whatever anybody tries in whatever order: no positioning without an order, no order without ground, basis and head. */
class EmOrderPropertiesTest {
    private static final List<String> GROUNDS =
            List.of("KEY_PERSON", "REFUSES_REPORT_WARNED", "REVOCATION_PROPOSED", "X");
    private static final int STEPS = 25;

    private static TestWorld world;
    private static EmOrderBook orders;
    private static DueWatch watch;
    private static int lawful;
    private static int extended;

    private Random random;
    private String person;
    private final Map<String, EmOrderState> seen = new HashMap<>();

    @BeforeContainer
    static void open() {
        world = new TestWorld();
        orders = EmOrderBookTest.orders(world);
        watch = new DueWatch(world.desk, List.of(new EmOrderClock(world.desk)), new SilentBell());
    }

    @AfterContainer
    static void close() {
        world.close();
        assertThat(lawful)
                .as("some of the tries have brought about orders in force")
                .isPositive();
        assertThat(extended).as("and extended ones").isPositive();
    }

    @Property(tries = 40)
    void noPositioningWithoutALawfulOrder(@ForAll long seed) {
        random = new Random(seed);
        seen.clear();
        Instant start = Shanghai.startOf(LocalDate.of(2020, 3, 1).plusDays(random.nextInt(240)));

        world.clock.set(start);
        Map<String, String> row = TestWorld.goodRow();
        row.put("重点类别", random.nextBoolean() ? "涉黑涉恶" : "");
        row.put("矫正结束日期", "2028-01-01");
        person = world.person(row);
        for (int i = 0; i < STEPS; i++) {
            try {
                if (random.nextInt(3) == 0) {
                    anyStep();
                } else {
                    nextStep();
                }
            } catch (ProblemException refused) {
                // Refusals are what the rules are for; what holds is looked at below.
            }
            verify();
        }
    }

    /** What officers would do next, so that orders get far. */
    private void nextStep() {
        EmOrder newest =
                orders.ofSupervisee(world.beilin, person).stream().findFirst().orElse(null);
        LocalDate today = world.desk.today();
        if (newest == null
                || (newest.state() != EmOrderState.DRAFT
                        && newest.state() != EmOrderState.SUBMITTED
                        && newest.state() != EmOrderState.APPROVED)) {
            orders.propose(random.nextBoolean() ? world.beilin : world.office, proposal(today));
        } else if (newest.state() == EmOrderState.DRAFT) {
            orders.submit(world.agencyHead, newest.id(), newest.version(), random.nextInt(3) > 0, "意见");
        } else if (newest.state() == EmOrderState.SUBMITTED) {
            orders.approve(world.beilinHead, newest.id(), newest.version());
        } else if (newest.extensions().stream()
                .anyMatch(extension -> extension.state() == EmExtension.State.PROPOSED)) {
            orders.decideExtension(world.beilinHead, newest.id(), newest.version(), true, null);
        } else if (random.nextBoolean()) {
            LocalDate to = newest.end().plusDays(1L + random.nextInt(100));
            orders.requestExtension(world.beilin, newest.id(), newest.version(), to, "评估");
        } else {
            world.clock.set(world.desk.now().plusSeconds(random.nextInt(60) * 86_400L));
        }
    }

    private void anyStep() {
        List<EmOrder> all = orders.ofSupervisee(world.beilin, person);
        Caller somebody = List.of(world.beilin, world.beilinHead, world.agencyHead, world.office)
                .get(random.nextInt(4));
        int choice = all.isEmpty() ? random.nextInt(2) : random.nextInt(9);
        String order =
                all.isEmpty() ? null : all.get(random.nextInt(all.size())).id();
        LocalDate today = world.desk.today();
        switch (choice) {
            case 0 -> orders.propose(somebody, proposal(today));
            case 1 -> {
                world.clock.set(world.desk.now().plusSeconds(random.nextInt(40) * 86_400L + 3_600));
                if (random.nextBoolean()) {
                    watch.look();
                }
            }
            case 2, 3 -> orders.approve(somebody, order, null);
            case 4 -> orders.reject(somebody, order, null, "证据不足");
            case 5 -> orders.release(somebody, order, null, "不再需要");
            case 6 ->
                orders.requestExtension(
                        somebody,
                        order,
                        null,
                        today.plusDays(random.nextInt(150)),
                        random.nextInt(3) == 0 ? null : "评估");
            case 7 -> orders.decideExtension(somebody, order, null, random.nextInt(3) > 0, "意见");
            default -> orders.returnDevice(somebody, order, null, today);
        }
    }

    private EmProposal proposal(LocalDate today) {
        LocalDate from = today.plusDays(random.nextInt(20) - 5L);
        return new EmProposal(
                person,
                GROUNDS.get(random.nextInt(GROUNDS.size())),
                "材料",
                random.nextBoolean() ? "决定书" : null,
                from,
                from.plusDays(random.nextInt(110)),
                null,
                random.nextInt(4) == 0 ? null : "原执行地作出");
    }

    private void verify() {
        Instant now = world.desk.now();
        List<EmOrder> all = orders.ofSupervisee(world.beilin, person);
        long inForce = 0;
        for (EmOrder order : all) {
            EmOrderState before = seen.put(order.id(), order.state());
            assertThat(before == null || before == order.state() || reachable(before, order.state()))
                    .as(before + " to " + order.state())
                    .isTrue();
            if (order.effectiveFrom() != null) {
                assertThat(order.decidedBy()).isEqualTo("beilin-head").isNotEqualTo(order.proposedBy());
                assertThat(order.basis()).isNotBlank();
                assertThat(order.documentId()).isNotNull();
                assertThat(order.extensions())
                        .filteredOn(extension -> extension.state() == EmExtension.State.GRANTED)
                        .allSatisfy(extension -> assertThat(extension.decidedBy())
                                .isEqualTo("beilin-head")
                                .isNotEqualTo(extension.proposedBy()));
            }
            if (order.inForceAt(now)) {
                inForce++;
                lawful++;
                extended += order.extensions().stream()
                                .anyMatch(extension -> extension.state() == EmExtension.State.GRANTED)
                        ? 1
                        : 0;
                assertThat(order.state()).isEqualTo(EmOrderState.APPROVED);
                String ground = order.groundCode();
                LocalDate begun = Shanghai.dayOf(order.effectiveFrom());
                assertThat(world.law
                                .rule(RuleCodes.EM_GROUNDS, Jurisdiction.national(), begun)
                                .codes())
                        .contains(ground);
            }
        }
        assertThat(inForce).isLessThanOrEqualTo(1);
        assertThat(orders.positioningOrderAt(person, now).lawful()).isEqualTo(inForce == 1);
    }

    /** A step of the test may be several of the order, as when the clock passes and the device comes back. */
    private static boolean reachable(EmOrderState from, EmOrderState to) {
        return from.next().stream().anyMatch(next -> next == to || reachable(next, to));
    }
}
