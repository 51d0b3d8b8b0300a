package org.anjiao.infra.transport.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.anjiao.infra.transport.internal.Awaiting.await;
import static org.anjiao.infra.transport.internal.Awaiting.awaitState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real datagrams, and an intake that commits when the test says so. */
@Timeout(60)
class UdpServerTest {
    private final EventLoops loops = new EventLoops();
    private final FakeGate gate = new FakeGate();
    private final FakeOutbox outbox = new FakeOutbox();
    private final LineDriver driver = new LineDriver("v1");
    private UdpServer server;

    private final class Sender implements AutoCloseable {
        private final DatagramSocket socket;

        Sender() throws IOException {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            socket.connect(InetAddress.getLoopbackAddress(), Awaiting.port(server));
            socket.setSoTimeout(20_000);
        }

        void send(String text) throws IOException {
            byte[] bytes = text.getBytes(US_ASCII);
            socket.send(new DatagramPacket(bytes, bytes.length));
        }

        String reply() throws IOException {
            DatagramPacket packet = new DatagramPacket(new byte[200], 200);
            socket.receive(packet);
            return new String(packet.getData(), 0, packet.getLength(), US_ASCII).trim();
        }

        void assertNothingCame() throws IOException {
            socket.setSoTimeout(50);
            assertThatThrownBy(this::reply).isInstanceOf(SocketTimeoutException.class);
            socket.setSoTimeout(20_000);
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    @AfterEach
    void stop() {
        server.stop();
        loops.stop();
    }

    private Sender start(int maxSessions, int maxUncommitted, Duration idle) throws IOException {
        server = new UdpServer(
                new PortSettings("udp", "line", "127.0.0.1", 0, maxSessions, maxUncommitted, 65_535, idle, false),
                new FakeRegistry(),
                gate,
                outbox,
                Clock.systemUTC(),
                loops);
        server.driverAdded(driver);
        server.start();
        return new Sender();
    }

    private Sender start() throws IOException {
        return start(10, 4, Duration.ofHours(1));
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsDurable() throws Exception {
        try (Sender sender = start()) {
            sender.send("1\n2\n"); // two frames in one datagram
            gate.awaitTaken(2);
            FakeGate.Taken first = gate.next();
            gate.next().completion().committed();
            sender.assertNothingCame();
            first.completion().committed();
            assertThat(sender.reply()).isEqualTo("v1 1 1");
            assertThat(sender.reply()).isEqualTo("v1 2 2");
        }
    }

    @Test
    void aDatagramThatEndsWithinAFrameIsKeptAndDoesNotGoOnInTheNext() throws Exception {
        try (Sender sender = start()) {
            sender.send("1");
            sender.send("2\n");
            List<IntakeFrame> taken = gate.awaitTaken(2);
            assertThat(taken.get(0).error()).isEqualTo("the datagram ends within a frame");
            assertThat(taken.get(1).error()).isNull();
            assertThat(taken.get(1).raw().toBytes()).isEqualTo("2\n".getBytes(US_ASCII));
        }
    }

    @Test
    void anOverlongDatagramIsKeptAsUndecodable() throws Exception {
        try (Sender sender = start()) {
            sender.send("x".repeat(20_000) + "\n");
            assertThat(gate.awaitTaken(1).get(0).error()).isEqualTo("longer than the longest frame");
        }
    }

    @Test
    void whileTheIntakeIsAwayNothingIsAcknowledgedAndTheTerminalRepeats() throws Exception {
        try (Sender sender = start()) {
            gate.close();
            sender.send("1\n");
            gate.awaitRefusals(1);
            awaitState(server, PortHealth.State.INTAKE_WAITING);
            sender.send("2\n");
            await(() -> server.dropped() == 1);
            gate.open();
            gate.next().completion().committed();
            assertThat(sender.reply()).isEqualTo("v1 1 1");
            sender.send("2\n");
            gate.next().completion().committed();
            assertThat(sender.reply()).isEqualTo("v1 2 2");
        }
    }

    @Test
    void moreThanMayWaitIsDropped() throws Exception {
        try (Sender sender = start()) {
            sender.send("1\n2\n3\n4\n5\n6\n");
            gate.awaitTaken(4);
            await(() -> server.dropped() == 1);
            assertThat(gate.taken()).isEqualTo(4);
        }
    }

    @Test
    void aNewVersionTakesOverBetweenTwoDatagrams() throws Exception {
        try (Sender sender = start()) {
            sender.send("1\n");
            gate.next().completion().committed();
            assertThat(sender.reply()).isEqualTo("v1 1 1");
            LineDriver newer = new LineDriver("v2");
            server.driverAdded(newer);
            sender.send("2\n");
            gate.next().completion().committed();
            assertThat(sender.reply()).isEqualTo("v2 2 2");
            server.driverRemoved(newer);
            server.driverRemoved(driver);
            awaitState(server, PortHealth.State.HANDLER_MISSING);
            sender.send("3\n");
            await(() -> server.dropped() == 1);
            server.driverAdded(driver);
            sender.send("3\n");
            gate.next().completion().committed();
            assertThat(sender.reply()).isEqualTo("v1 3 3");
        }
    }

    @Test
    void anotherTerminalBehindTheSameAddressBeginsASessionOfItsOwn() throws Exception {
        try (Sender sender = start()) {
            sender.send("ping\n");
            assertThat(sender.reply()).isEqualTo("v1 1 ping");
            sender.send("as another\n");
            assertThat(sender.reply()).isEqualTo("v1 1 as another");
        }
    }

    @Test
    void sessionsAreBoundedAndSilentOnesEnd() throws Exception {
        try (Sender sender = start(1, 4, Duration.ofMillis(400));
                Sender other = new Sender()) {
            sender.send("ping\n");
            assertThat(sender.reply()).isEqualTo("v1 1 ping");
            other.send("ping\n");
            await(() -> server.dropped() == 1);
            await(() -> server.health().connections() == 0);
            other.send("ping\n");
            assertThat(other.reply()).isEqualTo("v1 1 ping");
        }
    }

    @Test
    void aFrameThatIsGivenUpIsNotAcknowledged() throws Exception {
        try (Sender sender = start()) {
            sender.send("1\n");
            sender.send("2\n");
            gate.awaitTaken(2);
            FakeGate.Taken first = gate.next();
            gate.next().completion().committed();
            first.completion().failed(new IOException("store"));
            await(() -> server.health().connections() == 0);
            sender.assertNothingCame();
        }
    }

    @Test
    void aWaitingCommandIsSentToWhoIsHeardAndAnotherAtOnce() throws Exception {
        outbox.add(new DeviceCommand.ShowText("c-1", "one"));
        try (Sender sender = start()) {
            sender.send("ping\n");
            assertThat(sender.reply()).isEqualTo("v1 1 ping");
            assertThat(sender.reply()).isEqualTo("say c-1 one");
            outbox.add(new DeviceCommand.ShowText("c-2", "two"));
            assertThat(sender.reply()).isEqualTo("say c-2 two");
        }
    }

    @Test
    void anAnswerGoesToTheIntakeWithItsDatagram() throws Exception {
        outbox.add(new DeviceCommand.ShowText("c-1", "one"));
        try (Sender sender = start()) {
            sender.send("ping\n");
            assertThat(sender.reply()).isEqualTo("v1 1 ping");
            assertThat(sender.reply()).isEqualTo("say c-1 one");
            sender.send("did c-1\n");
            FakeGate.Taken answer = gate.next();
            assertThat(answer.frame().receipts())
                    .containsExactly(new CommandReceipt("c-1", CommandReceipt.Outcome.DONE, null));
            sender.assertNothingCame();
            answer.completion().committed();
            assertThat(sender.reply()).isEqualTo("v1 2 did c-1");
        }
    }

    @Test
    void anotherTerminalBehindTheSameAddressGetsNoCommandOfTheFormer() throws Exception {
        outbox.add(new DeviceCommand.ShowText("c-1", "one"));
        try (Sender sender = start()) {
            sender.send("ping\n");
            assertThat(sender.reply()).isEqualTo("v1 1 ping");
            assertThat(sender.reply()).isEqualTo("say c-1 one");
            outbox.done("c-1");
            sender.send("as another\n");
            assertThat(sender.reply()).isEqualTo("v1 1 as another");
            await(() -> outbox.links() == 2); // begun once the answer has gone out
        }
    }

    @Test
    void whoIsSilentForTooLongHasNoLinkAnyMore() throws Exception {
        try (Sender sender = start(1, 4, Duration.ofMillis(400))) {
            sender.send("ping\n");
            assertThat(sender.reply()).isEqualTo("v1 1 ping");
            await(() -> server.health().connections() == 0);
            await(() -> !outbox.connected());
        }
    }
}
