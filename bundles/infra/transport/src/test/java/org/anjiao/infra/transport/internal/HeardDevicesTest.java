package org.anjiao.infra.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.device.spi.host.UnknownDevice;
import org.junit.jupiter.api.Test;

/** What happens between the moment at which commands are asked for and the one at which they are there. */
class HeardDevicesTest {
    private final FakeRegistry registry = new FakeRegistry();
    private final FakeOutbox outbox = new FakeOutbox();
    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final List<String> published = new ArrayList<>();
    private final HeardDevices devices = new HeardDevices(
            outbox,
            loop::add,
            frames -> frames.forEach(frame -> published.add(new String(frame.toBytes(), StandardCharsets.US_ASCII))));

    private void runLoop() {
        while (!loop.isEmpty()) {
            loop.poll().run();
        }
    }

    private HostedSession publication(String line) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
        HostedSession session = new HostedSession(registry, clock, "line", false, device -> List.of());
        session.open(new LineDriver("v1"));
        assertThat(session.decode(Frame.owning(line.getBytes(StandardCharsets.US_ASCII))))
                .isNull();
        return session;
    }

    private DeviceBinding device() throws UnknownDevice {
        return registry.identify("line", new HardwareId("line-1"));
    }

    private void askForCommands() throws UnknownDevice {
        devices.heard(publication("1"));
        devices.durable(device(), List.<CommandReceipt>of());
        assertThat(outbox.connected()).isTrue();
    }

    @Test
    void aPublicationMeanwhileSpeaksForTheOneBeforeIt() throws UnknownDevice {
        outbox.add(new DeviceCommand.ShowText("c-1", "one"));
        askForCommands();
        devices.heard(publication("2"));
        runLoop();
        assertThat(published).containsExactly("say c-1 one\n");
        assertThat(outbox.links()).isEqualTo(1);
    }

    @Test
    void aDriverThatLeavesMeanwhileLeavesThemForItsSuccessor() throws UnknownDevice {
        outbox.add(new DeviceCommand.ShowText("c-1", "one"));
        askForCommands();
        devices.forgetSessions();
        runLoop();
        assertThat(published).isEmpty();
        assertThat(outbox.connected()).isFalse();
        askForCommands();
        runLoop();
        assertThat(published).containsExactly("say c-1 one\n");
    }
}
