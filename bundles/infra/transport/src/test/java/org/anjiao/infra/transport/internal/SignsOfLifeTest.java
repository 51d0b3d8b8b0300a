package org.anjiao.infra.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.HardwareId;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.host.DeviceBinding;
import org.junit.jupiter.api.Test;

/** What the gate is told of a terminal beside its reports. */
class SignsOfLifeTest {
    private static final Instant NOW = Instant.parse("2019-03-31T01:00:00Z");
    private static final TerminalAttributes MODEL = new TerminalAttributes("CNAJ", "A1", null, null, null, null);

    private final List<TerminalAttributes> heard = new ArrayList<>();
    private final FakeRegistry registry = new FakeRegistry();
    private final HostedSession session =
            new HostedSession(registry, Clock.fixed(NOW, ZoneOffset.UTC), "line", true, device -> List.of());
    private final IntakeGate gate = new IntakeGate() {
        @Override
        public boolean submit(IntakeFrame frame, IntakeCompletion completion) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void whenReady(Runnable signal) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void heard(DeviceBinding device, Instant receivedAt, TerminalAttributes told) {
            assertThat(device).isEqualTo(session.binding());
            assertThat(receivedAt).isEqualTo(NOW);
            heard.add(told);
        }
    };

    private void frameWithoutAReport() {
        assertThat(session.silent()).isTrue();
        session.tell(gate, NOW, false);
    }

    @Test
    void aStrangerIsNotHeardAndNeitherIsOneThatHasNotAuthenticated() throws Exception {
        frameWithoutAReport();
        session.identify(new HardwareId("4711"));
        session.describe(MODEL);
        frameWithoutAReport();
        assertThat(heard).isEmpty();
    }

    @Test
    void whatATerminalToldBeforeItAuthenticatedCountsAfterwards() throws Exception {
        DeviceBinding device = session.identify(new HardwareId("4711"));
        session.describe(MODEL);
        frameWithoutAReport();
        assertThat(session.authenticate(registry.credential(device))).isTrue();
        session.describe(TerminalAttributes.firmware("2.1"));
        frameWithoutAReport();
        assertThat(heard).containsExactly(new TerminalAttributes("CNAJ", "A1", null, null, "2.1", null));
    }

    @Test
    void whoseDriverIsSwitchedOffIsNotHeard() throws Exception {
        DeviceBinding device = session.identify(new HardwareId("4711"));
        session.authenticate(registry.credential(device));
        registry.switchedOff = true;
        assertThat(session.decode(Frame.copyOf(new byte[1]))).isNull();
        frameWithoutAReport();
        assertThat(heard).isEmpty();
    }

    @Test
    void aHeartbeatIsASignOfLifeAndAReportIsOneByItself() throws Exception {
        DeviceBinding device = session.identify(new HardwareId("4711"));
        session.authenticate(registry.credential(device));
        frameWithoutAReport();
        session.tell(gate, NOW, true);
        assertThat(heard).hasSize(1).containsOnlyNulls();
        session.describe(MODEL);
        session.tell(gate, NOW, true);
        assertThat(heard).containsExactly(null, MODEL);
    }
}
