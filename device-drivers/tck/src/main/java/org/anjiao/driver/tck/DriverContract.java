package org.anjiao.driver.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.Scan;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.http.HttpReply;
import org.anjiao.device.spi.http.HttpRequestFrame;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What every driver keeps to. Each test is one rule; {@code BrokenDriversTest} proves that it can fail. */
public abstract class DriverContract extends CommandRules {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);
    private static final int SIXTY_FOUR_KIB = 64 * 1024;

    /** Whether the protocol's frames carry a check code, so that a wrong bit is noticed. */
    protected boolean checked() {
        return true;
    }

    private static List<DeviceObservation> observations(TestConnection connection) {
        return connection.outcomes().stream()
                .flatMap(outcome -> outcome.observations().stream())
                .toList();
    }

    private static List<Frame> replies(TestConnection connection) {
        return connection.outcomes().stream()
                .flatMap(outcome -> outcome.replies().stream())
                .toList();
    }

    /** The rules of a stream of bytes say nothing of transports that deliver whole messages. */
    private void onlyOverStreams() {
        Assumptions.assumeTrue(overStreams(), "not a stream of bytes");
    }

    private boolean overStreams() {
        return driver().transports().contains(Transport.TCP);
    }

    @Test
    void goldenFramesAreDecodedAsTheyStand() {
        for (GoldenFrame golden : goldenFrames()) {
            TestConnection connection = connect(driver());
            int before = connection.outcomes().size();
            connection.feed(golden.wire());
            assertThat(connection.outcomes()).as(golden.name()).hasSize(before + 1);
            assertThat(connection.outcomes().get(before).observations())
                    .as(golden.name())
                    .isEqualTo(golden.observations());
        }
    }

    @Test
    void aReplyGoesWithItsOwnReportOrLater() {
        for (GoldenFrame golden : goldenFrames()) {
            TestConnection connection = connect(driver());
            int before = connection.outcomes().size();
            connection.feed(golden.wire());
            FrameOutcome outcome = connection.outcomes().get(before);
            if (!outcome.replies().isEmpty()) {
                assertThat(outcome.observations())
                        .as("%s is answered, so all it says must have been reported by then", golden.name())
                        .hasSameSizeAs(golden.observations());
            }
        }
    }

    /** HTTP: a request that can be read gets one response; to another the driver may leave the answer to the host. */
    @Test
    void everyRequestIsAnsweredOnce() throws UndecodableFrame {
        Assumptions.assumeTrue(driver().transports().contains(Transport.HTTP), "not HTTP");
        List<Frame> requests = new ArrayList<>();
        goldenFrames().forEach(golden -> requests.add(golden.frame()));
        for (String target : List.of("/", "/nothing/of/this?a=b&a=%41", "/?")) {
            for (String method : List.of("GET", "POST", "BREW")) {
                Frame body = Frame.owning("\0{[%&=".getBytes(StandardCharsets.US_ASCII));
                requests.add(new HttpRequestFrame(method, target, List.of(), body).toFrame());
            }
        }
        for (Frame request : requests) {
            TestConnection connection = connect(driver());
            FrameOutcome outcome = connection.arrived(request);
            assertThat(outcome.replies()).as("to %s", request).hasSizeBetween(outcome.error() == null ? 1 : 0, 1);
            for (Frame reply : outcome.replies()) {
                HttpReply.read(reply);
            }
        }
    }

    @Test
    void theContextIsUsedDuringCallsOnly() throws InterruptedException {
        TestConnection connection = connect(driver());
        for (GoldenFrame golden : goldenFrames()) {
            connection.feed(golden.wire());
        }
        joinThreadsOfTheDriver();
        assertThat(connection.context().violations()).isEmpty();
    }

    private static void joinThreadsOfTheDriver() throws InterruptedException {
        Thread[] threads = new Thread[Thread.activeCount() + 16];
        int count = Thread.enumerate(threads);
        for (Thread thread : Arrays.copyOf(threads, count)) {
            if (thread != Thread.currentThread() && !thread.isDaemon()) {
                thread.join(200);
            }
        }
    }

    @Test
    void framesAreFoundHoweverTheStreamIsSplit() {
        onlyOverStreams();
        for (GoldenFrame golden : goldenFrames()) {
            byte[] wire = golden.wire();
            for (int split = 1; split < wire.length; split++) {
                TestConnection connection = connect(driver());
                connection.feed(Arrays.copyOf(wire, split)).feed(Arrays.copyOfRange(wire, split, wire.length));
                assertThat(observations(connection))
                        .as("%s split at %d", golden.name(), split)
                        .isEqualTo(golden.observations());
            }
        }
    }

    @Test
    void framesAreFoundByteByByte() {
        onlyOverStreams();
        TestConnection connection = connect(driver());
        List<DeviceObservation> expected = new ArrayList<>();
        for (GoldenFrame golden : goldenFrames()) {
            for (byte value : golden.wire()) {
                connection.feed(value);
            }
            expected.addAll(golden.observations());
        }
        assertThat(observations(connection)).isEqualTo(expected);
    }

    @Test
    void aTruncatedFrameDoesNotCostTheNext() {
        onlyOverStreams();
        GoldenFrame golden = reportingFrame();
        byte[] wire = golden.wire();
        for (int length = 1; length < wire.length; length++) {
            TestConnection connection = connect(driver());
            connection.feed(Arrays.copyOf(wire, length)).feed(wire).feed(wire);
            assertThat(observations(connection))
                    .as("after %d bytes of a frame", length)
                    .containsAll(golden.observations());
        }
    }

    @Test
    void aWrongBitIsNoReport() {
        if (!checked()) {
            return;
        }
        GoldenFrame golden = reportingFrame();
        for (int bit = 0; bit < golden.wire().length * 8; bit++) {
            byte[] wire = golden.wire();
            wire[bit / 8] ^= (byte) (1 << bit % 8);
            TestConnection connection = connect(driver());
            int answered = replies(connection).size();
            connection.feed(wire);
            assertThat(observations(connection)).as("bit %d is wrong", bit).isEmpty();
            assertThat(replies(connection)).as("bit %d is wrong", bit).hasSize(answered);
        }
    }

    @Test
    void garbageDoesNotCostTheConnection() {
        GoldenFrame golden = reportingFrame();
        Random random = new Random(808);
        for (int run = 0; run < 200; run++) {
            byte[] garbage = new byte[1 + random.nextInt(400)];
            random.nextBytes(garbage);
            TestConnection connection = connect(driver());
            connection.feed(garbage);
            int enough = overStreams() ? driver().scanner().maxFrameLength() + garbage.length : 1;
            for (int sent = 0; sent < enough; ) {
                connection.feed(golden.wire());
                sent += golden.wire().length;
            }
            assertThat(observations(connection))
                    .as("after garbage of run %d", run)
                    .containsAll(golden.observations());
        }
    }

    @Test
    void anEndlessFrameIsBounded() {
        onlyOverStreams();
        GoldenFrame golden = reportingFrame();
        byte[] head = Arrays.copyOf(golden.wire(), golden.wire().length / 2);
        TestConnection connection = connect(driver());
        connection.feed(head);
        byte[] chunk = new byte[1024];
        Arrays.fill(chunk, (byte) 0x55);
        for (int sent = 0; sent < SIXTY_FOUR_KIB; sent += chunk.length) {
            connection.feed(chunk);
        }
        for (int sent = 0; sent < 2 * driver().scanner().maxFrameLength(); sent += golden.wire().length) {
            connection.feed(golden.wire());
        }
        assertThat(observations(connection)).containsAll(golden.observations());
    }

    /** As it comes when the host has not read for a while: what is too long, and good frames behind it. */
    @Test
    void anEndlessFrameDoesNotCostWhatStandsBehindItInOnePiece() {
        onlyOverStreams();
        GoldenFrame golden = reportingFrame();
        int longest = driver().scanner().maxFrameLength();
        byte[] endless = Arrays.copyOf(golden.wire(), golden.wire().length / 2 + longest);
        Arrays.fill(endless, golden.wire().length / 2, endless.length, (byte) 0x55);
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        piece.writeBytes(endless);
        for (int sent = 0; sent < 2 * longest; sent += golden.wire().length) {
            piece.writeBytes(golden.wire());
        }
        assertThat(observations(connect(driver()).feed(piece.toByteArray()))).containsAll(golden.observations());
    }

    @Test
    void theScannerTakesAnyBytes() {
        Random random = new Random(2019);
        byte[] seed = reportingFrame().wire();
        for (int run = 0; run < 5_000; run++) {
            byte[] bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            System.arraycopy(seed, 0, bytes, 0, Math.min(random.nextInt(seed.length), bytes.length));
            Scan scan = driver().scanner().scan(ByteBuffer.wrap(bytes).asReadOnlyBuffer());
            assertThat(scan.length()).isBetween(0, bytes.length);
        }
    }

    @Test
    void theSessionTakesAnyFrame() {
        Random random = new Random(2013);
        byte[] seed = reportingFrame().wire();
        TestConnection connection = connect(driver());
        for (int run = 0; run < 5_000; run++) {
            byte[] bytes = Arrays.copyOf(seed, random.nextInt(2 * seed.length));
            for (int changes = random.nextInt(6); changes > 0 && bytes.length > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            connection.arrived(Frame.owning(bytes));
        }
    }

    @Test
    void theSameReportTwiceIsTheSameObservation() {
        for (GoldenFrame golden : goldenFrames()) {
            TestConnection connection = connect(driver());
            connection.feed(golden.wire()).feed(golden.wire());
            List<DeviceObservation> twice = new ArrayList<>(golden.observations());
            twice.addAll(golden.observations());
            assertThat(observations(connection)).as(golden.name()).isEqualTo(twice);
        }
    }

    @Test
    void identityClockAndDatumAreDeclared() {
        DriverIdentity identity = driver().identity();
        assertThat(identity).isEqualTo(driver().identity());
        assertThat(identity.id()).matches("[a-z0-9-]{2,32}");
        assertThat(identity.name()).isNotBlank();
        assertThat(identity.version()).isNotBlank();
        assertThat(identity.clockOffset()).isNotNull();
        assertThat(driver().transports()).isNotEmpty().isEqualTo(driver().transports());
        assertThat(driver().purpose()).isNotNull().isEqualTo(driver().purpose());
        for (GoldenFrame golden : goldenFrames()) {
            assertThat(golden.observations())
                    .filteredOn(PositionFix.class::isInstance)
                    .allSatisfy(fix -> assertThat(((PositionFix) fix).datum()).isEqualTo(identity.datum()));
        }
    }

    @Test
    void aSuccessorGoesOnAfterEveryFrame() {
        TestConnection straight = connect(driver());
        TestConnection handedOver = connect(driver());
        for (GoldenFrame golden : goldenFrames()) {
            straight.feed(golden.wire());
            handedOver.handOver(driver());
            handedOver.feed(golden.wire());
        }
        assertThat(handedOver.outcomes()).isEqualTo(straight.outcomes());
    }

    @Test
    void closedSessionsLeaveNothingBehind() throws InterruptedException {
        DeviceDriver driver = driver();
        int threads = Thread.activeCount();
        List<WeakReference<TestContext>> closed = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            closed.add(openAndClose(driver));
        }
        assertThat(Thread.activeCount()).as("threads").isLessThan(threads + 50);
        assertThat(survivors(closed)).as("sessions that somebody still holds").isLessThan(10);
        assertThat(driver.identity()).isNotNull(); // the driver itself is still in use here
    }

    private WeakReference<TestContext> openAndClose(DeviceDriver driver) {
        TestConnection connection = connect(driver);
        connection.feed(reportingFrame().wire());
        connection.close(CloseReason.PEER_GONE);
        return new WeakReference<>(connection.context());
    }

    private static long survivors(List<WeakReference<TestContext>> closed) throws InterruptedException {
        long left = closed.size();
        for (int attempt = 0; attempt < 50 && left >= 10; attempt++) {
            System.gc();
            Thread.sleep(10); // the collector clears references in its own time
            left = closed.stream().filter(reference -> reference.get() != null).count();
        }
        return left;
    }

    @Test
    void sessionsStopInTime() {
        Assertions.assertTimeoutPreemptively(STOP_LIMIT, () -> {
            connect(driver()).close(CloseReason.HOST_STOPS);
            connect(driver()).handOver(driver());
        });
    }

    @Test
    void aMemoOfAnotherLayoutStartsAfresh() {
        DeviceDriver driver = driver();
        assertThat(driver.openSession(
                        new TestContext(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), true),
                        Optional.of(new SessionMemo(Integer.MAX_VALUE, new byte[] {1, 2, 3}))))
                .isNotNull();
    }

    /** Several frames in one piece, as they come after a pause. */
    @Test
    void framesInOnePieceAreAllFound() {
        onlyOverStreams();
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        List<DeviceObservation> expected = new ArrayList<>();
        for (GoldenFrame golden : goldenFrames()) {
            piece.writeBytes(golden.wire());
            expected.addAll(golden.observations());
        }
        assertThat(observations(connect(driver()).feed(piece.toByteArray()))).isEqualTo(expected);
    }
}
