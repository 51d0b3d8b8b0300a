package org.anjiao.device.internal.intake;

import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.anjiao.device.Assignment;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceState;
import org.anjiao.device.internal.DeviceEntry;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.TamperAlert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The database is away, refuses a row, or the gate is full: nothing is acknowledged that is not stored, nothing is lost. */
@Timeout(60)
class StoreFailureTest extends IntakeFixture {
    @Test
    void whileTheDatabaseIsAwayNothingIsAcknowledgedAndNothingIsLost() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fix(0, 34.25, Origin.LIVE));
        faults.goAway();
        CompletableFuture<Void> held = new CompletableFuture<>();
        submit(frame(device, fix(1, 34.25, Origin.LIVE)), held);
        faults.awaitRefusals(3);
        assertThat(held).isNotDone();
        assertThat(intake.submit(frame(device, fix(2, 34.25, Origin.LIVE)), completion(new CompletableFuture<>())))
                .isFalse();
        CountDownLatch ready = new CountDownLatch(1);
        intake.whenReady(ready::countDown);
        assertThat(ready.getCount()).isEqualTo(1);
        faults.comeBack();
        held.get();
        ready.await();
        send(device, fix(2, 34.25, Origin.LIVE));
        assertThat(count("dev_position")).isEqualTo(3);
    }

    @Test
    void aServerThatStopsWhileTheDatabaseIsAwayAcknowledgesNothing() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fix(0, 34.25, Origin.LIVE));
        faults.goAway();
        CompletableFuture<Void> held = new CompletableFuture<>();
        submit(frame(device, fix(1, 34.25, Origin.LIVE)), held);
        faults.awaitRefusals(1);
        intake.close();
        assertThat(held).isCompletedExceptionally();
        assertThat(count("dev_position")).isEqualTo(1);
    }

    @Test
    void aCommitWhoseConfirmationIsLostIsNotRepeated() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        wards.device("13800000002");
        send(device, fix(0, 34.25, Origin.LIVE));
        faults.loseNextConfirmation();
        send(device, fix(1, 34.25, Origin.LIVE), new TamperAlert(time(1), TamperAlert.Kind.JAMMED, Origin.LIVE));
        send(device, fix(2, 34.25, Origin.LIVE));
        assertThat(count("dev_position")).isEqualTo(3);
        assertThat(count("dev_event")).isEqualTo(1);
        assertThat(count("dev_frame_block")).isEqualTo(3);
    }

    @Test
    void aRowThatCannotBeStoredIsKeptRawAndDoesNotHoldUpTheOthers() throws Exception {
        List<Device> sound = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            sound.add(wards.worn("1380000000" + i, "P" + i));
        }
        Device broken = wards.device("13900000000");
        wards.orders.put("PX", "OX", NOW.minusSeconds(86_400), NOW.plusSeconds(86_400));
        wards.directory.put(new DeviceEntry(
                broken.number(),
                broken.id(),
                "jt808",
                new HardwareId("13900000000"),
                "X",
                DeviceState.ISSUED,
                List.of(new Assignment(
                        "A",
                        broken.id(),
                        "PX",
                        "a unit's name that is too long for its column",
                        NOW.minusSeconds(7200),
                        null))));
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(new CompletableFuture<>());
            submit(frame(sound.get(i), fix(0, 34.25, Origin.LIVE)), all.get(all.size() - 1));
            if (i == 5) {
                all.add(new CompletableFuture<>());
                submit(frame(broken, fix(0, 34.25, Origin.LIVE)), all.get(all.size() - 1));
            }
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get();
        assertThat(count("dev_position")).isEqualTo(10);
        assertThat(texts("select error from dev_bad_frame"))
                .singleElement()
                .asString()
                .startsWith("not storable: ");
    }

    @Test
    void aFullGateRefusesAndSignalsWhenThereIsRoom() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fix(0, 34.25, Origin.LIVE));
        FrameQueue queue = new FrameQueue(2);
        Taken taken = new Taken(frame(device, fix(1, 34.25, Origin.LIVE)), completion(new CompletableFuture<>()));
        assertThat(queue.offer(taken)).isTrue();
        assertThat(queue.offer(taken)).isTrue();
        assertThat(queue.offer(taken)).isFalse();
        CountDownLatch ready = new CountDownLatch(1);
        queue.whenReady(ready::countDown);
        assertThat(ready.getCount()).isEqualTo(1);
        queue.take(new ArrayList<>(), 1, 0);
        assertThat(ready.getCount()).isZero();
    }
}
