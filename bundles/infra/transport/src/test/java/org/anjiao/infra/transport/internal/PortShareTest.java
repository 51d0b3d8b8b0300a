package org.anjiao.infra.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.spi.Frame;
import org.junit.jupiter.api.Test;

/** One port's part of the intake. */
class PortShareTest {
    private final FakeGate gate = new FakeGate();
    private final PortShare share = new PortShare(gate, 8);
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger called = new AtomicInteger();

    private boolean submit(PortShare to) {
        IntakeFrame frame = new IntakeFrame(
                "line",
                "test",
                "10.0.0.1:1",
                Frame.owning(new byte[1]),
                null,
                List.of(),
                List.of(),
                Instant.EPOCH,
                "bad");
        return to.submit(frame, new IntakeCompletion() {
            @Override
            public void committed() {
                done.incrementAndGet();
            }

            @Override
            public void failed(Throwable cause) {
                done.incrementAndGet();
            }
        });
    }

    private void fill() {
        for (int i = 0; i < 8; i++) {
            assertThat(submit(share)).isTrue();
        }
    }

    @Test
    void oneThatIsFullLeavesTheIntakeToOthers() {
        fill();
        assertThat(submit(share)).isFalse();
        assertThat(gate.taken()).isEqualTo(8);
        assertThat(submit(new PortShare(gate, 8))).isTrue();
    }

    @Test
    void whoWaitsIsCalledOnceWhenAQuarterIsFree() throws InterruptedException {
        fill();
        share.whenReady(called::incrementAndGet);
        gate.next().completion().committed();
        gate.next().completion().failed(new IllegalStateException());
        assertThat(called).hasValue(0);
        gate.next().completion().committed();
        gate.next().completion().committed();
        assertThat(called).hasValue(1);
        assertThat(done).hasValue(4);
        assertThat(submit(share)).isTrue();
    }

    @Test
    void whatTheIntakeRefusesDoesNotCount() {
        gate.close();
        for (int i = 0; i < 100; i++) {
            assertThat(submit(share)).isFalse();
        }
        share.whenReady(called::incrementAndGet);
        assertThat(called).hasValue(0);
        gate.open();
        assertThat(called).hasValue(1);
        fill();
    }
}
