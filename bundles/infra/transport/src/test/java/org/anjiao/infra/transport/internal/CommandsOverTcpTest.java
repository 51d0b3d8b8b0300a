package org.anjiao.infra.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandReceipt.Outcome;
import org.anjiao.device.spi.DeviceCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands on real sockets; which ones are waiting is in the test's hands. */
@Timeout(60)
class CommandsOverTcpTest {
    private final EventLoops loops = new EventLoops();
    private final FakeGate gate = new FakeGate();
    private final FakeOutbox outbox = new FakeOutbox();
    private final LineDriver driver = new LineDriver("v1");
    private TcpServer server;

    private int start(boolean authenticationRequired) {
        PortSettings settings = new PortSettings(
                "test", "line", "127.0.0.1", 0, 10, 4, 65_536, Duration.ofHours(1), authenticationRequired);
        server = new TcpServer(settings, new FakeRegistry(), gate, outbox, Clock.systemUTC(), loops, null);
        server.driverAdded(driver);
        server.start();
        Awaiting.awaitState(server, PortHealth.State.RUNNING);
        return Awaiting.port(server);
    }

    @AfterEach
    void stop() {
        server.stop();
        loops.stop();
    }

    private static DeviceCommand say(String id, String text) {
        return new DeviceCommand.ShowText(id, text);
    }

    @Test
    void whatWaitsIsSentWhenTheTerminalIsKnownAndTheRestAtOnce() throws Exception {
        outbox.add(say("c-1", "one"));
        outbox.add(say("c-2", "two"));
        try (Client client = new Client(start(false))) {
            client.send("ping\n");
            assertThat(client.line()).isEqualTo("v1 1 ping");
            assertThat(client.line()).isEqualTo("say c-1 one");
            assertThat(client.line()).isEqualTo("say c-2 two");
            outbox.add(say("c-3", "three"));
            assertThat(client.line()).isEqualTo("say c-3 three");
        }
    }

    @Test
    void nothingIsSentBeforeTheTerminalHasAuthenticated() throws Exception {
        outbox.add(say("c-1", "one"));
        try (Client client = new Client(start(true))) {
            client.send("ping\n");
            assertThat(client.line()).isEqualTo("v1 1 ping");
            assertThat(outbox.connected()).isFalse();
            client.send("secret-line-1\n");
            assertThat(client.line()).as("the answer comes first").isEqualTo("v1 2 secret-line-1");
            assertThat(client.line()).isEqualTo("say c-1 one");
        }
    }

    @Test
    void anAnswerGoesToTheIntakeWithItsFrame() throws Exception {
        outbox.add(say("c-1", "one"));
        try (Client client = new Client(start(false))) {
            client.send("ping\n");
            client.line();
            assertThat(client.line()).isEqualTo("say c-1 one");
            client.send("did c-1\n");
            FakeGate.Taken taken = gate.next();
            IntakeFrame frame = taken.frame();
            assertThat(frame.receipts()).containsExactly(new CommandReceipt("c-1", Outcome.DONE, null));
            assertThat(frame.binding().deviceId()).isEqualTo("device-line-1");
            assertThat(client.nothingCame()).isTrue();
            taken.completion().committed();
            assertThat(client.line()).isEqualTo("v1 2 did c-1");
        }
    }

    @Test
    void whatTheDriverRefusesOrFailsAtIsReportedAndCostsNothingElse() throws Exception {
        outbox.add(new DeviceCommand.QueryParameters("c-1"));
        outbox.add(new DeviceCommand.LocateNow("c-2"));
        outbox.add(say("c-3", "three"));
        try (Client client = new Client(start(false))) {
            client.send("ping\n");
            client.line();
            assertThat(client.line()).isEqualTo("say c-3 three");
            List<CommandReceipt> refusals = outbox.awaitRefusals(2);
            assertThat(refusals.get(0))
                    .isEqualTo(new CommandReceipt("c-1", Outcome.NOT_SUPPORTED, "lines know no such thing"));
            assertThat(refusals.get(1).outcome()).isEqualTo(Outcome.FAILED);
            assertThat(refusals.get(1).detail()).contains("a driver's bug");
        }
    }

    @Test
    void aHandOverRepeatsNothing() throws Exception {
        outbox.add(say("c-1", "one"));
        try (Client client = new Client(start(false))) {
            client.send("ping\n");
            client.line();
            assertThat(client.line()).isEqualTo("say c-1 one");
            server.driverAdded(new LineDriver("v2"));
            outbox.add(say("c-2", "two"));
            client.send("ping\n");
            assertThat(client.line()).isEqualTo("v2 2 ping");
            assertThat(client.line()).isEqualTo("say c-2 two");
            assertThat(outbox.links()).isEqualTo(1);
        }
    }

    @Test
    void withoutItsDriverNothingIsSentAndAfterwardsWhatHasNoAnswerIsRepeated() throws Exception {
        outbox.add(say("c-1", "one"));
        try (Client client = new Client(start(false))) {
            client.send("ping\n");
            client.line();
            assertThat(client.line()).isEqualTo("say c-1 one");
            server.driverRemoved(driver);
            assertThat(outbox.connected()).isFalse();
            outbox.add(say("c-2", "two"));
            server.driverAdded(driver);
            client.send("ping\n");
            assertThat(client.line()).isEqualTo("v1 2 ping");
            assertThat(client.line()).isEqualTo("say c-1 one");
            assertThat(client.line()).isEqualTo("say c-2 two");
        }
    }

    @Test
    void anotherConnectionRepeatsWhatHasNoAnswer() throws Exception {
        outbox.add(say("c-1", "one"));
        int port = start(false);
        for (int connection = 1; connection <= 2; connection++) {
            try (Client client = new Client(port)) {
                client.send("ping\n");
                client.line();
                assertThat(client.line()).isEqualTo("say c-1 one");
            }
            Awaiting.await(() -> !outbox.connected());
        }
        outbox.done("c-1");
        try (Client client = new Client(port)) {
            client.send("ping\nping\n");
            assertThat(client.line()).isEqualTo("v1 1 ping");
            assertThat(client.line()).isEqualTo("v1 2 ping");
        }
    }
}
