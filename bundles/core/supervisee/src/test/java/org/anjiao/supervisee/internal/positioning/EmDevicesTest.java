package org.anjiao.supervisee.internal.positioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmProposal;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueKind;
import org.junit.jupiter.api.Test;

/** an order under which nobody wears a device. */
class EmDevicesTest extends EmOrderCases {
    private final EmDevices devices = new EmDevices(world.desk);

    private List<String> withoutDevice() {
        return orders.list(world.beilin, CaseQuery.ofPerson(person, 10), null, true).items().stream()
                .map(EmOrder::id)
                .toList();
    }

    private List<LocalDate> wanted() {
        return dues(DueKind.EM_DEVICE).stream().map(Due::lastDay).toList();
    }

    private EmOrder approved(LocalDate from, LocalDate to) {
        EmProposal given = warned("610103-D14-2026-0001");
        EmOrder order = orders.propose(
                world.beilin,
                new EmProposal(
                        person,
                        given.groundCode(),
                        given.evidence(),
                        given.decisionRef(),
                        from,
                        to,
                        null,
                        given.elsewhere()));
        return orders.approve(world.beilinHead, order.id(), null);
    }

    @Test
    void fromTheFirstDayOnADeviceIsWantedUntilThePersonIsFitted() {
        EmOrder order = approved(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 4, 10));
        assertThat(wanted()).containsExactly(LocalDate.of(2026, 1, 15));
        assertThat(withoutDevice()).as("not in force yet").isEmpty();

        world.clock.set("2026-01-12T00:00");
        assertThat(withoutDevice()).containsExactly(order.id());
        assertThat(orders.list(world.beilin, CaseQuery.ofUnit(null, null, 200), null, true)
                        .items())
                .extracting(EmOrder::id)
                .contains(order.id());
        world.clock.set("2026-01-12T10:00");
        devices.fitted(world.beilin, person, at("2026-01-12T09:30"));

        assertThat(wanted()).isEmpty();
        assertThat(withoutDevice()).isEmpty();
        assertThat(steps().get(0)).isEqualTo("EM_DEVICE_FITTED");
        assertThat(world.audited).extracting(record -> record.action()).endsWith("EM_DEVICE_FITTED");
    }

    @Test
    void whoseDeviceIsTakenOffWhileTheOrderRunsIsFittedAnew() {
        EmOrder order = approved();
        devices.fitted(world.beilin, person, world.desk.now());
        world.clock.set("2026-02-01T09:00");

        devices.takenOff(world.beilin, person, world.desk.now());

        assertThat(wanted()).containsExactly(LocalDate.of(2026, 2, 4));
        assertThat(withoutDevice()).containsExactly(order.id());
        assertThat(steps().get(0)).isEqualTo("EM_DEVICE_TAKEN_OFF");
        devices.takenOff(world.beilin, person, world.desk.now());
        assertThat(wanted()).as("once").hasSize(1);
    }

    @Test
    void whoWearsOneOnIsNotFittedAnewUnderTheNextOrder() {
        approved();
        devices.fitted(world.beilin, person, world.desk.now());
        EmOrder next = approved(LocalDate.of(2026, 4, 11), LocalDate.of(2026, 5, 11));
        assertThat(wanted()).isEmpty();

        devices.takenOff(world.beilin, person, world.desk.now());

        assertThat(wanted())
                .as("for this order and the next")
                .containsExactlyInAnyOrder(LocalDate.of(2026, 1, 13), LocalDate.of(2026, 4, 14));
        world.clock.set("2026-04-11T00:00");
        watch.look();
        assertThat(withoutDevice()).containsExactly(next.id());
    }

    @Test
    void anOrderThatHasEndedWantsNoDevice() {
        EmOrder order = approved();
        orders.release(world.beilin, order.id(), null, "已能按时报告");

        assertThat(wanted()).isEmpty();
        assertThat(withoutDevice()).isEmpty();
        devices.takenOff(world.beilin, person, world.desk.now());
        assertThat(wanted()).isEmpty();
    }
}
