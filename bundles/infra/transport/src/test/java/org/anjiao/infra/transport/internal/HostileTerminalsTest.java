package org.anjiao.infra.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import io.netty.buffer.PooledByteBufAllocator;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.driver.jt808.internal.Jt808Driver;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.HostileTerminals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Honest terminals on a port at which others misbehave. */
@Timeout(180)
class HostileTerminalsTest {
    private static final int HONEST = 200;
    private static final int POINTS = 8;
    private static final int SILENT = 10_000;
    private static final int SLOW = 20;
    private static final int ENDLESS = 4;
    private static final Duration PACE = Duration.ofMillis(5);

    /** A silent connection with both its ends in this process; the smallest buffer that is worth while is larger. */
    private static final long HEAP_OF_A_SILENT_CONNECTION = 8_192;

    private static final long DIRECT_MEMORY = 64 << 20;

    @TempDir
    private Path folder;

    @Test
    void silentSlowAndEndlessOnesCostHonestOnesNothing() throws SQLException, InterruptedException {
        int silent = silentThatTheSystemAllows();
        try (LoadedPort port = new LoadedPort(folder, HONEST, Duration.ofMinutes(10), new Jt808Driver());
                HostileTerminals hostile = new HostileTerminals("127.0.0.1", port.port(), PACE);
                Fleet fleet = port.fleet(Duration.ofSeconds(1), POINTS)) {
            long before = heapAfterCollection();
            hostile.connectSilent(silent);
            awaitConnections(port, silent);
            assertThat((heapAfterCollection() - before) / silent).isLessThan(HEAP_OF_A_SILENT_CONNECTION);

            hostile.start(SLOW, ENDLESS);
            fleet.start();
            assertThat(fleet.awaitFinished(Duration.ofSeconds(120))).isTrue();

            assertThat(port.server.health().state()).isEqualTo(PortHealth.State.RUNNING);
            assertThat(port.server.health().connections()).isEqualTo(silent + SLOW + ENDLESS + HONEST);
            assertThat(port.server.health().undecodable())
                    .as("pieces of the endless frames")
                    .isPositive();
            assertThat(PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory())
                    .isLessThan(DIRECT_MEMORY);
            assertHonestOnesAreServed(port, fleet);
        }
    }

    @Test
    void whoDoesNotSayInTimeWhoItIsIsClosedAndHonestOnesStay() throws SQLException, InterruptedException {
        try (LoadedPort port = new LoadedPort(folder, HONEST, Duration.ofSeconds(4), new Jt808Driver());
                HostileTerminals hostile = new HostileTerminals("127.0.0.1", port.port(), PACE);
                Fleet fleet = port.fleet(Duration.ofSeconds(1), POINTS)) {
            fleet.start();
            Awaiting.await(() -> fleet.statistics().ready() == HONEST);
            hostile.connectSilent(100);
            hostile.start(SLOW, ENDLESS);
            awaitConnections(port, 100 + SLOW + ENDLESS + HONEST);
            awaitConnections(port, HONEST);
            assertThat(fleet.awaitFinished(Duration.ofSeconds(120))).isTrue();
            assertHonestOnesAreServed(port, fleet);
        }
    }

    private static void assertHonestOnesAreServed(LoadedPort port, Fleet fleet) throws SQLException {
        assertThat(port.acknowledged()).hasSize(HONEST * POINTS).doesNotHaveDuplicates();
        assertThat(port.stored()).isEqualTo(port.acknowledged());
        assertThat(fleet.statistics().connects()).isEqualTo(HONEST);
        assertThat(fleet.statistics().lastFailure()).isNull();
    }

    private static void awaitConnections(LoadedPort port, int count) {
        Awaiting.await(() -> port.server.health().connections() == count);
    }

    /** Both ends of each are in this process, and it needs other files as well. */
    private static int silentThatTheSystemAllows() {
        UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount() - 1_500;
        int silent = (int) Math.min(SILENT, free / 2);
        assertThat(silent).as("connections that the limit of open files allows").isPositive();
        return silent;
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
