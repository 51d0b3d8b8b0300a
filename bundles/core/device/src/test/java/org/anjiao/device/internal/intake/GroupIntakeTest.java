package org.anjiao.device.internal.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.anjiao.device.internal.Wards.COUNTY;
import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.anjiao.device.Assignment;
import org.anjiao.device.Device;
import org.anjiao.device.DeviceEvent;
import org.anjiao.device.DeviceState;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.internal.DeviceEntry;
import org.anjiao.device.internal.Wards;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.NoFix;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TamperAlert;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupIntakeTest {
    private static final IntakeLimits LIMITS = new IntakeLimits(50, 20, 1, 1, 10, 600_000);

    private final FaultyDataSource faults = new FaultyDataSource();
    private static TestStore store;
    private Wards wards;
    private JournalReader journal;
    private GroupIntake intake;

    @BeforeAll
    static void createTables() {
        store = TestStore.withChangelogs("OSGI-INF/anjiao/device.xml");
    }

    @AfterAll
    static void dropTables() {
        store.close();
    }

    @BeforeEach
    void open() throws SQLException {
        Wards.empty(store.dataSource());
        wards = new Wards(store.dataSource(), store.transactions());
        start();
    }

    private void start() {
        journal = new JournalReader(store.dataSource());
        intake = new GroupIntake(
                faults.over(store.dataSource()), wards.directory, wards.orders, journal, wards.clock, LIMITS);
        intake.start();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    @Test
    void theSameReportTwiceIsOneRowWhicheverMessageBringsIt() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fix(0, 34.25, Origin.LIVE));
        send(device, fix(0, 34.25, Origin.LIVE));
        send(device, fix(0, 34.25, Origin.STORED));
        assertThat(count("dev_position")).isEqualTo(1);
        assertThat(count("dev_frame_block")).isEqualTo(3);
    }

    @Test
    void theSameReportIsOneRowAlsoAfterARestartAndAmongManyLaterOnes() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        for (int i = 0; i < 100; i++) {
            send(device, fix(i, 34.25, Origin.LIVE));
        }
        intake.close();
        start();
        send(device, fix(1, 34.25, Origin.STORED));
        send(device, fix(99, 34.25, Origin.LIVE));
        assertThat(count("dev_position")).isEqualTo(100);
    }

    @Test
    void anotherPlaceAtTheSameTimeIsAnotherReport() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fix(0, 34.25, Origin.LIVE), fix(0, 34.26, Origin.LIVE));
        assertThat(count("dev_position")).isEqualTo(2);
    }

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
        try (Connection connection = store.dataSource().getConnection();
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
        try (Connection connection = store.dataSource().getConnection();
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
    void whileTheDatabaseIsAwayNothingIsAcknowledgedAndNothingIsLost() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        send(device, fix(0, 34.25, Origin.LIVE));
        faults.goAway();
        CompletableFuture<Void> held = new CompletableFuture<>();
        submit(frame(device, fix(1, 34.25, Origin.LIVE)), held);
        awaitRefusals(3);
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
        awaitRefusals(1);
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

    private void awaitRefusals(int wanted) throws InterruptedException {
        while (faults.refusals.get() < wanted) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static Instant time(int second) {
        return NOW.minusSeconds(3600).plusSeconds(second);
    }

    private static PositionFix fix(int second, double latitude, Origin origin) {
        return PositionFix.satellite(time(second), latitude, 108.947, 400, 4.5, 90, 9, origin);
    }

    private static PositionFix fixAt(Instant at) {
        return PositionFix.satellite(at, 34.25, 108.947, 400, 4.5, 90, 9, Origin.LIVE);
    }

    private static IntakeFrame frame(Device device, DeviceObservation... observations) {
        return new IntakeFrame(
                "jt808",
                "tcp-7611",
                "10.0.0.1:5000",
                Frame.copyOf("~frame~".getBytes(US_ASCII)),
                Wards.binding(device),
                List.of(observations),
                List.of(),
                NOW,
                null);
    }

    private void send(Device device, DeviceObservation... observations) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        submit(frame(device, observations), done);
        done.get();
    }

    private void submit(IntakeFrame frame, CompletableFuture<Void> done) {
        assertThat(intake.submit(frame, completion(done))).isTrue();
    }

    private static IntakeCompletion completion(CompletableFuture<Void> done) {
        return new IntakeCompletion() {
            @Override
            public void committed() {
                done.complete(null);
            }

            @Override
            public void failed(Throwable cause) {
                done.completeExceptionally(cause);
            }
        };
    }

    private int count(String table) throws SQLException {
        return Integer.parseInt(texts("select count(*) from " + table).get(0));
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
