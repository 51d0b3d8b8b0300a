package org.anjiao.device.internal.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.anjiao.device.internal.Wards.COUNTY;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.anjiao.device.Capability;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceEvent;
import org.anjiao.device.DeviceState;
import org.anjiao.device.DeviceStep;
import org.anjiao.device.DeviceUse;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.spi.AreaCrossing;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the intake makes of the frames that it takes. */
@Timeout(60)
class GroupIntakeTest extends IntakeFixture {
    @Test
    void anOlderReportTakesItsPlaceAmongTheNewer() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fix(100, 34.25, Origin.LIVE));
        send(device, fix(50, 34.26, Origin.STORED));
        PositionBatch batch = journal.read(0, 10);
        assertThat(batch.size()).isEqualTo(2);
        assertThat(batch.deviceTime(1))
                .isEqualTo(NOW.minusSeconds(3600).plusSeconds(50).toEpochMilli());
        assertThat(batch.kept(1)).isTrue();
        assertThat(journal.last(unit -> true))
                .singleElement()
                .satisfies(last -> assertThat(last.latitude()).isEqualTo(34.25));
        assertThat(journal.newestDeviceTime(device.number(), batch.last())).isEqualTo(batch.deviceTime(0));
    }

    @Test
    void whatIsReadBackIsWhatWasSent() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fix(0, 34.2594001, Origin.LIVE), new TamperAlert(time(0), TamperAlert.Kind.REMOVED, Origin.LIVE));
        PositionBatch batch = journal.read(0, 10);
        assertThat(batch.latitude(0)).isEqualTo(34.2594001);
        assertThat(batch.longitude(0)).isEqualTo(108.947);
        assertThat(batch.accuracy(0)).isNaN();
        assertThat(batch.speed(0)).isEqualTo(4.5);
        assertThat(batch.wearer(0).superviseeId()).isEqualTo("P1");
        assertThat(batch.wearer(0).orderId()).isEqualTo("order-P1");
        assertThat(batch.events()).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(DeviceEvent.Kind.TAMPER);
            assertThat(event.detail()).isEqualTo("REMOVED");
            assertThat(event.sequence()).isEqualTo(batch.sequence(0) + 1);
        });
        assertThat(batch.last()).isEqualTo(2);
    }

    @Test
    void twoAreasCrossedInOneSecondAreTwoEventsAndTheSameOneTwiceIsOne() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        AreaCrossing fifth = new AreaCrossing(time(0), AreaCrossing.Way.LEFT, 5, Origin.LIVE);
        send(
                device,
                fifth,
                new AreaCrossing(time(0), AreaCrossing.Way.ENTERED, 0xFFFFFFFFL, Origin.LIVE),
                new AreaCrossing(time(0), AreaCrossing.Way.LEFT, 0, Origin.STORED),
                fifth);
        assertThat(journal.read(0, 10).events())
                .extracting(event -> event.kind() + " " + event.detail() + " " + event.late())
                .containsExactly("AREA_LEAVE 5 false", "AREA_ENTER 4294967295 false", "AREA_LEAVE  true");
    }

    @Test
    void aReportWithoutAFixIsNoPosition() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, new NoFix(time(0), Origin.LIVE));
        assertThat(count("dev_position")).isZero();
        assertThat(count("dev_frame_block")).isEqualTo(1);
    }

    @Test
    void withoutAWearerOrALawfulOrderItIsShutAwayAndStillAcknowledged() throws Exception {
        Device unworn = wards.device("13800000001");
        send(unworn, fix(0, 34.25, Origin.LIVE));
        Device worn = wards.worn("13800000002", "P2");
        send(worn, fix(0, 34.25, Origin.LIVE));
        wards.orders.remove("P2");
        send(worn, fix(1, 34.25, Origin.LIVE));
        assertThat(count("dev_position")).isEqualTo(1);
        assertThat(texts("select reason from dev_quarantine order by block_no"))
                .containsExactly("NOT_ASSIGNED", "NO_ORDER");
    }

    @Test
    void whatALostDeviceReportsFromThenOnIsShutAway() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        wards.inventory.step(COUNTY, device.id(), DeviceStep.LOSS, "遗失", null);
        send(device, fixAt(NOW.minusMillis(1)), fixAt(NOW), fixAt(NOW.plusSeconds(1)));
        assertThat(count("dev_position")).isEqualTo(1);
        assertThat(texts("select reason from dev_quarantine")).containsExactly("NOT_ASSIGNED", "NOT_ASSIGNED");
    }

    @Test
    void whatAReturnedDeviceReportsFromThenOnIsShutAway() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        wards.inventory.giveBack(COUNTY, device.id());
        send(device, fixAt(NOW.minusMillis(1)), fixAt(NOW));
        assertThat(count("dev_position")).isEqualTo(1);
        assertThat(texts("select reason from dev_quarantine")).containsExactly("NOT_ASSIGNED");
    }

    @Test
    void theUseOfDevicesIsCountedForEachUnit() throws Exception {
        Device reporting = wards.worn("13800000001", "P1");
        wards.worn("13800000002", "P2");
        wards.device("13800000003");
        Device retired = wards.device("13800000004");
        wards.inventory.step(COUNTY, retired.id(), DeviceStep.RETIRE, "报废", null);
        send(reporting, fix(0, 34.25, Origin.LIVE));
        DeviceUse use = new DeviceUse(
                "U1",
                3,
                Map.of(DeviceState.ISSUED, 2, DeviceState.IN_STOCK, 1, DeviceState.RETIRED, 1),
                Map.of(Capability.POSITION, 2),
                1);
        assertThat(wards.inventory.use(COUNTY, null, time(0))).containsExactly(use);
        assertThat(wards.inventory.use(COUNTY, null, time(1)).get(0).active()).isZero();
        Caller other = new Caller("yanta", "测试", "U2", Set.of(Role.COUNTY_OFFICER));
        assertThat(wards.inventory.use(other, null, time(0))).isEmpty();
    }

    @Test
    void aPointBelongsToOnePersonOnlyAtTheHandOver() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        wards.inventory.giveBack(COUNTY, device.id());
        wards.person("P2", "U1-office");
        wards.orders.put("P2", "O2", NOW.minusSeconds(3600), NOW.plusSeconds(3600));
        wards.inventory.assign(COUNTY, device.id(), "P2", NOW);
        send(device, fixAt(NOW.minusMillis(1)), fixAt(NOW));
        PositionBatch batch = journal.read(0, 10);
        assertThat(batch.wearer(0).superviseeId()).isEqualTo("P1");
        assertThat(batch.wearer(1).superviseeId()).isEqualTo("P2");
    }

    @Test
    void aClockFarAheadDoesNotMakeEveryLaterPointLookOld() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fixAt(NOW.plus(Duration.ofMinutes(11))));
        assertThat(count("dev_position")).isZero();
        assertThat(texts("select reason from dev_quarantine")).containsExactly("CLOCK_AHEAD");
    }

    @Test
    void anUndecodableFrameIsKeptWithItsError() throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Frame raw = Frame.copyOf("~bad~".getBytes(US_ASCII));
        submit(
                new IntakeFrame("jt808", "tcp", "10.0.0.1:5", raw, null, List.of(), List.of(), NOW, "checksum\0wrong"),
                done);
        done.get();
        assertThat(texts("select error from dev_bad_frame")).containsExactly("checksum wrong");
        try (Connection connection = database().getConnection();
                ResultSet row = connection.createStatement().executeQuery("select content from dev_bad_frame")) {
            row.next();
            assertThat(row.getBytes(1)).isEqualTo(raw.toBytes());
        }
    }

    @Test
    void everyFrameIsInTheRawJournalAsItArrived() throws Exception {
        Device first = wards.worn("13800000001", "P1");
        Device second = wards.worn("13800000002", "P2");
        send(first, fix(0, 34.25, Origin.LIVE));
        send(second, fix(0, 34.25, Origin.LIVE));
        List<FrameBlock.Packed> frames = new ArrayList<>();
        try (Connection connection = database().getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select content from dev_frame_block order by block_no")) {
            while (rows.next()) {
                frames.addAll(FrameBlock.unpack(rows.getBytes(1)));
            }
        }
        assertThat(frames).extracting(FrameBlock.Packed::device).containsExactly(first.number(), second.number());
        assertThat(frames).allSatisfy(frame -> {
            assertThat(frame.driver()).isEqualTo("jt808");
            assertThat(frame.receivedAt()).isEqualTo(NOW.toEpochMilli());
            assertThat(frame.content()).isEqualTo("~frame~".getBytes(US_ASCII));
        });
    }

    @Test
    void batteryReadingsAreEvents() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, new BatteryReading(time(0), 7, true, Origin.LIVE));
        send(device, new BatteryReading(time(0), 7, true, Origin.STORED));
        assertThat(journal.read(0, 10).events())
                .singleElement()
                .extracting(DeviceEvent::value, DeviceEvent::detail)
                .containsExactly(7, "LOW");
    }

    @Test
    void followersAreHandedEachBatchAfterItsCommitWithoutAGap() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        List<PositionBatch> handed = new ArrayList<>();
        CountDownLatch both = new CountDownLatch(2);
        journal.follow(batch -> {
            handed.add(batch);
            both.countDown();
        });
        send(device, fix(0, 34.25, Origin.LIVE));
        send(device, fix(1, 34.25, Origin.LIVE));
        both.await();
        assertThat(handed.get(0).after()).isZero();
        assertThat(handed.get(1).after()).isEqualTo(handed.get(0).last());
    }
}
