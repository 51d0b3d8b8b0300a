package org.anjiao.infra.transport.internal;

import static org.anjiao.infra.transport.internal.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.PortHealth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real sockets, and an intake that commits when the test says so. */
@Timeout(60)
class TcpServerTest {
    private final EventLoops loops = new EventLoops();
    private final FakeGate gate = new FakeGate();
    private final LineDriver driver = new LineDriver("v1");
    private TcpServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
        loops.stop();
    }

    private PortSettings settings(int port, int maxConnections, int maxUncommitted, Duration idle) {
        return new PortSettings("test", "line", "127.0.0.1", port, maxConnections, maxUncommitted, 65_536, idle, false);
    }

    private int start() {
        return start(settings(0, 10, 4, Duration.ofHours(1)), driver);
    }

    private int start(PortSettings settings, LineDriver first) {
        server = new TcpServer(settings, new FakeRegistry(), gate, new FakeOutbox(), Clock.systemUTC(), loops, null);
        if (first != null) {
            server.driverAdded(first);
        }
        server.start();
        awaitState(first == null ? PortHealth.State.HANDLER_MISSING : PortHealth.State.RUNNING);
        return Integer.parseInt(server.health().address().substring("127.0.0.1:".length()));
    }

    private void awaitState(PortHealth.State state) {
        Awaiting.awaitState(server, state);
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsDurable() throws Exception {
        try (Client client = new Client(start())) {
            client.send("1\n2\n3\n");
            gate.awaitTaken(3);
            FakeGate.Taken first = gate.next();
            FakeGate.Taken second = gate.next();
            assertThat(client.nothingCame()).isTrue();

            second.completion().committed(); // out of order: the first still holds it back
            client.send("4\n");
            gate.awaitTaken(4);
            assertThat(client.nothingCame()).isTrue();

            first.completion().committed();
            assertThat(client.line()).isEqualTo("v1 1 1");
            assertThat(client.line()).isEqualTo("v1 2 2");
            assertThat(client.nothingCame()).isTrue();
            gate.next().completion().committed();
            assertThat(client.line()).isEqualTo("v1 3 3");
        }
    }

    @Test
    void anAnswerToAHeartbeatDoesNotOvertakeAReport() throws Exception {
        try (Client client = new Client(start())) {
            client.send("1\nping\n2\n");
            gate.awaitTaken(2);
            assertThat(client.nothingCame()).isTrue();
            gate.next().completion().committed();
            assertThat(client.line()).isEqualTo("v1 1 1");
            assertThat(client.line()).isEqualTo("v1 2 ping");
            assertThat(server.health().received()).isEqualTo(3);
        }
    }

    @Test
    void aBadFrameIsKeptAndCostsNothingElse() throws Exception {
        try (Client client = new Client(start(settings(0, 10, 100, Duration.ofHours(1)), driver))) {
            client.send("bad\nbug\nwhat!notanumber\n" + "x".repeat(50) + "?");
            gate.awaitTaken(5); // a scanner that throws: what waits is put aside
            client.send("\n7\n");
            List<IntakeFrame> taken = gate.awaitReport();
            assertThat(taken.get(0).error()).isEqualTo("bad line");
            assertThat(taken.get(0).raw().toBytes()).isEqualTo("bad\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(taken.get(1).error()).contains("a driver's bug");
            assertThat(taken.get(2).error()).isEqualTo("shouting");
            assertThat(taken.get(3).error()).contains("NumberFormatException");
            assertThat(taken).filteredOn(frame -> frame.error() == null).hasSize(1);
            for (int i = 0; i < taken.size(); i++) {
                gate.next().completion().committed();
            }
            assertThat(client.line())
                    .as("the answer of a frame that says it is bad")
                    .isEqualTo("v1 1 bad");
            assertThat(client.line()).as("a bug is not answered").endsWith(" 7");
            assertThat(server.health().undecodable()).isEqualTo(taken.size() - 1);
        }
    }

    @Test
    void anEndlessFrameIsPutAside() throws Exception {
        try (Client client = new Client(start(settings(0, 10, 4000, Duration.ofHours(1)), driver))) {
            client.send("x".repeat(64 * 1024)).send("\n8\n");
            List<IntakeFrame> taken = gate.awaitReport();
            assertThat(taken.get(0).error()).contains("longer than the longest frame");
        }
    }

    @Test
    void aConnectionWithTooMuchUncommittedIsNotRead() throws Exception {
        try (Client client = new Client(start())) {
            client.send("1\n2\n3\n4\n5\n6\n");
            gate.awaitTaken(4);
            FakeGate.Taken first = gate.next();
            assertThat(gate.taken()).isEqualTo(4);
            first.completion().committed();
            assertThat(client.line()).isEqualTo("v1 1 1");
            gate.awaitTaken(5);
            gate.next().completion().committed();
            gate.awaitTaken(6);
            assertThat(gate.taken()).isEqualTo(6);
        }
    }

    @Test
    void whileTheIntakeIsAwayNothingIsAcknowledgedOrLost() throws Exception {
        try (Client client = new Client(start())) {
            gate.close();
            client.send("1\n2\n3\n");
            gate.awaitRefusals(1);
            awaitState(PortHealth.State.INTAKE_WAITING);
            assertThat(client.nothingCame()).isTrue();
            assertThat(gate.taken()).isZero();

            gate.open();
            for (int i = 1; i <= 3; i++) {
                gate.next().completion().committed();
                assertThat(client.line()).isEqualTo("v1 " + i + " " + i);
            }
            awaitState(PortHealth.State.RUNNING);
        }
    }

    @Test
    void aFrameThatIsGivenUpIsNotAcknowledgedAndEndsTheConnection() throws Exception {
        try (Client client = new Client(start())) {
            client.send("1\n2\n");
            gate.awaitTaken(2);
            FakeGate.Taken first = gate.next();
            gate.next().completion().committed();
            first.completion().failed(new IOException("store"));
            assertThat(client.line()).isNull();
        }
    }

    @Test
    void withoutItsDriverConnectionsAreKeptAndNotRead() throws Exception {
        try (Client client = new Client(start(settings(0, 10, 4, Duration.ofHours(1)), null))) {
            client.send("1\n");
            await(() -> server.health().connections() == 1);
            assertThat(gate.taken()).isZero();
            server.driverAdded(driver);
            awaitState(PortHealth.State.RUNNING);
            gate.next().completion().committed();
            assertThat(client.line()).isEqualTo("v1 1 1");

            server.driverRemoved(driver);
            awaitState(PortHealth.State.HANDLER_MISSING);
            client.send("2\n");
            server.driverAdded(driver);
            gate.next().completion().committed();
            assertThat(client.line()).as("the session remembers its count").isEqualTo("v1 2 2");
        }
    }

    @Test
    void aNewVersionTakesOverAtAFrameBoundaryAndTheOldOneAgain() throws Exception {
        LineDriver newer = new LineDriver("v2");
        try (Client client = new Client(start())) {
            client.send("1\n2");
            gate.next().completion().committed();
            assertThat(client.line()).isEqualTo("v1 1 1");
            server.driverAdded(newer);
            client.send("2\n");
            gate.next().completion().committed();
            assertThat(client.line()).isEqualTo("v2 2 22");
            server.driverRemoved(newer);
            client.send("3\n");
            gate.next().completion().committed();
            assertThat(client.line()).isEqualTo("v1 3 3");
        }
    }

    @Test
    void tooManyConnectionsAreClosedAndSilentOnesToo() throws Exception {
        int port = start(settings(0, 1, 4, Duration.ofMillis(400)), driver);
        try (Client first = new Client(port)) {
            await(() -> server.health().connections() == 1);
            try (Client second = new Client(port)) {
                assertThat(second.line()).isNull();
            }
            assertThat(first.line()).as("silent for too long").isNull();
        }
    }

    /** Has to authenticate; who cannot in that time is closed. */
    private PortSettings guarded(Duration identify) {
        return new PortSettings("test", "line", "127.0.0.1", 0, 100, 4, 65_536, Duration.ofHours(1), true, identify);
    }

    @Test
    void whoDoesNotSayInTimeWhoItIsIsClosedWhateverElseItSays() throws Exception {
        int port = start(guarded(Duration.ofMillis(400)), driver);
        try (Client known = new Client(port).send("secret-line-1\n");
                Client silent = new Client(port);
                Client unproved = new Client(port).send("ping\n");
                Client slow = new Client(port).send("p")) {
            assertThat(known.line()).isEqualTo("v1 1 secret-line-1");
            assertThat(unproved.line()).isEqualTo("v1 1 ping");
            assertThat(unproved.line()).as("identified and not authenticated").isNull();
            assertThat(silent.line()).as("silent").isNull();
            assertThat(slow.line()).as("in the middle of its first frame").isNull();
            assertThat(known.send("ping\n").line()).as("identified in time").isEqualTo("v1 2 ping");
            assertThat(server.health().connections()).isEqualTo(1);
        }
    }

    @Test
    void whoWaitsForTheDriverHasTheWholeTimeOnceItIsThere() throws Exception {
        Duration identify = Duration.ofSeconds(2);
        try (Client client = new Client(start(guarded(identify), null))) {
            await(() -> server.health().connections() == 1);
            awaitNanos(identify.toNanos() * 5 / 4);
            server.driverAdded(driver);
            awaitNanos(identify.toNanos() / 3); // longer than the pause between two looks at the connections
            assertThat(client.send("secret-line-1\n").line()).isEqualTo("v1 1 secret-line-1");
        }
    }

    private static void awaitNanos(long nanos) {
        long begun = System.nanoTime();
        await(() -> System.nanoTime() - begun > nanos);
    }

    @Test
    void aDriverCanEndTheConnectionAfterItsReply() throws Exception {
        try (Client client = new Client(start())) {
            client.send("1\nbye\n");
            gate.next().completion().committed();
            assertThat(client.line()).isEqualTo("v1 1 1");
            assertThat(client.line()).isEqualTo("v1 2 bye");
            assertThat(client.line()).isNull();
        }
    }

    @Test
    void aTakenAddressIsTriedAgain() throws Exception {
        ServerSocket other = new ServerSocket(0);
        server = new TcpServer(
                settings(other.getLocalPort(), 10, 4, Duration.ofHours(1)),
                new FakeRegistry(),
                gate,
                new FakeOutbox(),
                Clock.systemUTC(),
                loops,
                null);
        server.driverAdded(driver);
        server.start();
        await(() -> server.health().lastError() != null);
        assertThat(server.health().state()).isEqualTo(PortHealth.State.NOT_BOUND);
        other.close();
        awaitState(PortHealth.State.RUNNING);
    }
}
