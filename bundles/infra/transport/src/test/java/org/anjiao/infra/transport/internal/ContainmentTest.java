package org.anjiao.infra.transport.internal;

import static org.anjiao.infra.transport.internal.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.intake.PortHealth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hostile drivers: each harms itself only, is shown to be ill, and is tried again. */
@Timeout(60)
class ContainmentTest {
    private static final DriverGuards.Limits LIMITS = new DriverGuards.Limits(
            Duration.ofMillis(300),
            Duration.ofMillis(20),
            new Breaker.Limits(
                    5, Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofMillis(200)),
            MemoryWatch.Limits.USUAL);

    private final EventLoops loops = new EventLoops(LIMITS);
    private final FakeGate gate = new FakeGate();
    private final HostileDriver hostile = new HostileDriver("1.0.0");
    private final List<TcpServer> started = new ArrayList<>();
    private final TcpServer bad = server("hostile");
    private final TcpServer good = server("line");

    private static PortSettings settings(String driverId) {
        return new PortSettings(driverId, driverId, "127.0.0.1", 0, 100, 100, 65_536, Duration.ofHours(1), false);
    }

    private TcpServer server(String driverId) {
        return new TcpServer(
                settings(driverId), new FakeRegistry(), gate, new FakeOutbox(), Clock.systemUTC(), loops, null);
    }

    private int start(TcpServer server) {
        server.start();
        started.add(server);
        await(() -> server.health().state() == PortHealth.State.RUNNING);
        return port(server);
    }

    private static int port(TcpServer server) {
        return Integer.parseInt(server.health().address().substring("127.0.0.1:".length()));
    }

    @AfterEach
    void stop() {
        hostile.released.countDown();
        started.forEach(TcpServer::stop);
        loops.stop();
    }

    @Test
    void aDriverThatHangsIsWokenQuarantinedAndTriedAgainWhileOthersAreServed() throws Exception {
        bad.driverAdded(hostile);
        good.driverAdded(new LineDriver("v1"));
        int goodPort = start(good);
        try (Client client = new Client(start(bad));
                Client other = new Client(goodPort)) {
            client.send("a\n");
            assertThat(client.line()).isEqualTo("1.0.0 a");
            client.send("wait\n");
            await(() -> bad.health().state() == PortHealth.State.DRIVER_QUARANTINED);
            assertThat(bad.health().lastError()).contains("has not returned for 300 ms");
            other.send("ping\n");
            assertThat(other.line()).isEqualTo("v1 1 ping");
            assertThat(good.health().state()).isEqualTo(PortHealth.State.RUNNING);
            client.send("b\n"); // waits in the socket until the driver is let in again
            await(() -> bad.health().state() == PortHealth.State.RUNNING);
            gate.next().completion().committed(); // the frame on which it hung, kept with its error
            assertThat(client.line()).isEqualTo("1.0.0 b");
        }
    }

    @Test
    void aDriverThatNeverComesBackLosesItsConnectionsAndItsThreads() throws Exception {
        bad.driverAdded(hostile);
        good.driverAdded(new LineDriver("v1"));
        int goodPort = start(good);
        try (Client client = new Client(start(bad));
                Client other = new Client(goodPort)) {
            client.send("spin\n");
            await(() -> bad.health().state() == PortHealth.State.DRIVER_QUARANTINED);
            assertThat(client.line())
                    .as("the terminal sees that it must come again")
                    .isNull();
            other.send("ping\n");
            assertThat(other.line()).isEqualTo("v1 1 ping");
            await(() -> bad.health().state() == PortHealth.State.RUNNING);
            try (Client again = new Client(port(bad))) {
                again.send("c\n");
                assertThat(again.line()).as("though the old thread still spins").isEqualTo("1.0.0 c");
            }
        }
    }

    @Test
    void theOtherPortsOfADriverThatNeverComesBackMoveWithIt() throws Exception {
        TcpServer second = server("hostile");
        bad.driverAdded(hostile);
        second.driverAdded(hostile);
        int secondPort = start(second);
        try (Client client = new Client(start(bad));
                Client neighbour = new Client(secondPort)) {
            neighbour.send("x\n");
            assertThat(neighbour.line()).isEqualTo("1.0.0 x");
            client.send("spin\n");
            assertThat(client.line()).isNull();
            assertThat(neighbour.line())
                    .as("its thread has gone, or may be the one that hangs")
                    .isNull();
            await(() -> bad.health().state() == PortHealth.State.RUNNING);
            await(() -> second.health().state() == PortHealth.State.RUNNING);
            for (TcpServer server : List.of(bad, second)) {
                try (Client again = new Client(port(server))) {
                    again.send("y\n");
                    assertThat(again.line()).isEqualTo("1.0.0 y");
                }
            }
        }
    }

    @Test
    void datagramsGetAThreadThatWorksInPlaceOfOneThatNeverComesBack() throws Exception {
        UdpServer udp = new UdpServer(
                settings("hostile"), new FakeRegistry(), gate, new FakeOutbox(), Clock.systemUTC(), loops);
        udp.driverAdded(hostile);
        udp.start();
        await(() -> udp.health().state() == PortHealth.State.RUNNING);
        InetSocketAddress port = new InetSocketAddress(
                "127.0.0.1", Integer.parseInt(udp.health().address().substring("127.0.0.1:".length())));
        try (DatagramSocket terminal = new DatagramSocket()) {
            terminal.setSoTimeout(200);
            assertThat(answer(terminal, port, "a\n")).isEqualTo("1.0.0 a\n");
            byte[] spin = "spin\n".getBytes(StandardCharsets.US_ASCII);
            terminal.send(new DatagramPacket(spin, spin.length, port));
            await(() -> udp.health().state() == PortHealth.State.DRIVER_QUARANTINED);
            assertThat(answer(terminal, port, "b\n")).isEqualTo("1.0.0 b\n");
        } finally {
            udp.stop();
        }
    }

    /** Sends it again until there is an answer. */
    private static String answer(DatagramSocket terminal, InetSocketAddress port, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        DatagramPacket answer = new DatagramPacket(new byte[100], 100);
        while (true) {
            terminal.send(new DatagramPacket(bytes, bytes.length, port));
            try {
                terminal.receive(answer);
                return new String(answer.getData(), 0, answer.getLength(), StandardCharsets.US_ASCII);
            } catch (SocketTimeoutException e) {
                answer.setLength(100); // it was not taken: again
            }
        }
    }

    @Test
    void aDriverThatThrowsAlwaysIsQuarantinedAndTheOneBeforeItTakesOver() throws Exception {
        HostileDriver newer = new HostileDriver("1.1.0");
        newer.throwsAlways = true;
        bad.driverAdded(newer);
        bad.driverAdded(hostile);
        try (Client client = new Client(start(bad))) {
            client.send("1\n2\n3\n4\n5\n");
            for (int frame = 0; frame < 5; frame++) {
                gate.next().completion().committed();
            }
            newer.throwsAlways = false;
            assertThat(bad.health().lastError()).contains("quarantined");
            assertThat(bad.health().state()).isEqualTo(PortHealth.State.RUNNING);
            askUntil("1.0.0 hello", client);
            askUntil("1.1.0 hello", client); // the newer one is tried again, and has been mended
        }
    }

    private static void askUntil(String answer, Client client) throws Exception {
        String line;
        do {
            line = client.send("hello\n").line();
        } while (line != null && !line.equals(answer));
        assertThat(line).isEqualTo(answer);
    }

    @Test
    void oneTerminalThatProvokesFaultsDoesNotTakeTheDriverFromTheOthers() throws Exception {
        bad.driverAdded(hostile);
        int port = start(bad);
        try (Client provoking = new Client(port);
                Client honest = new Client(port)) {
            for (int frame = 0; frame < 50; frame++) {
                honest.send("x\n");
                assertThat(honest.line()).isEqualTo("1.0.0 x");
                provoking.send("throw\n");
                gate.next().completion().committed();
            }
            assertThat(bad.health().state()).isEqualTo(PortHealth.State.RUNNING);
            assertThat(bad.health().undecodable()).isEqualTo(50);
        }
    }

    @Test
    void aFloodOfObservationsIsCutOffAndKeptAsOneBadFrame() throws Exception {
        bad.driverAdded(hostile);
        try (Client client = new Client(start(bad))) {
            client.send("flood\n");
            FakeGate.Taken taken = gate.next();
            assertThat(taken.frame().observations()).isEmpty();
            assertThat(taken.frame().error()).contains("more than 10000 observations");
            taken.completion().committed();
            client.send("d\n");
            assertThat(client.line()).isEqualTo("1.0.0 d");
        }
    }
}
