package org.anjiao.infra.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.anjiao.device.intake.PortHealth;
import org.anjiao.simulator.Fleet;
import org.anjiao.simulator.FleetStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A driver is replaced, and the old one put back, while two thousand terminals report once a second each. */
@Timeout(180)
class HotUpgradeTest {
    private static final int TERMINALS = 2_000;
    private static final int POINTS = 20;
    private static final int BETWEEN = 2_000;

    @TempDir
    private Path folder;

    private final CountingDriver old = new CountingDriver("1.0.0");
    private final CountingDriver next = new CountingDriver("1.1.0");

    @Test
    void anUpgradeAndTheWayBackCostNoReportNoSocketAndNoSession() throws SQLException, InterruptedException {
        try (LoadedPort port = new LoadedPort(folder, TERMINALS, Duration.ofSeconds(30), old);
                Fleet fleet = port.fleet(Duration.ofSeconds(1), POINTS)) {
            fleet.start();
            awaitWhileSending(fleet, () -> fleet.statistics().ready() == TERMINALS);

            awaitMore(fleet);
            port.server.driverAdded(next); // beside each other, as when the new bundle is installed first
            port.server.driverRemoved(old);
            assertTookOver(fleet, next, old);

            awaitMore(fleet);
            port.server.driverRemoved(next); // one after the other, as when a bundle is updated
            assertThat(port.server.health().state()).isEqualTo(PortHealth.State.HANDLER_MISSING);
            awaitWhileSending(fleet, () -> next.open() == 0);
            port.server.driverAdded(old);
            assertTookOver(fleet, old, next);

            awaitMore(fleet);
            port.server.driverAdded(next);
            port.server.driverRemoved(next);
            awaitWhileSending(fleet, () -> old.open() == TERMINALS && next.open() == 0);

            assertThat(fleet.awaitFinished(Duration.ofSeconds(120))).isTrue();
            assertNothingLost(port, fleet.statistics());
        }
    }

    private static void awaitMore(Fleet fleet) throws InterruptedException {
        long before = fleet.statistics().acknowledged();
        awaitWhileSending(fleet, () -> fleet.statistics().acknowledged() >= before + BETWEEN);
    }

    /** What comes only after the last report has been sent proves nothing. */
    private static void awaitWhileSending(Fleet fleet, BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertThat(fleet.awaitFinished(Duration.ofMillis(5)))
                    .as("nothing is sent any more")
                    .isFalse();
        }
    }

    /** Every session is the successor's, and goes on; the predecessor hears nothing more. */
    private static void assertTookOver(Fleet fleet, CountingDriver successor, CountingDriver predecessor)
            throws InterruptedException {
        awaitWhileSending(fleet, () -> successor.open() == TERMINALS && predecessor.open() == 0);
        long left = predecessor.frames();
        long heard = successor.frames();
        awaitMore(fleet);
        assertThat(successor.frames()).isGreaterThan(heard);
        assertThat(predecessor.frames()).isEqualTo(left);
    }

    private void assertNothingLost(LoadedPort port, FleetStatistics done) throws SQLException {
        assertThat(port.acknowledged()).hasSize(TERMINALS * POINTS).doesNotHaveDuplicates();
        assertThat(port.stored()).isEqualTo(port.acknowledged());
        assertThat(done.lastFailure()).isNull();
        assertThat(done.connects()).isEqualTo(TERMINALS);
        assertThat(done.refused()).isZero();
        assertThat(done.repeated()).isZero();
        assertThat(port.server.health().connections()).isEqualTo(TERMINALS);
        assertThat(port.server.health().undecodable()).isZero();
        assertThat(old.joins() + next.joins())
                .as("registered and authenticated once")
                .isEqualTo(2L * TERMINALS);
        assertThat(old.resumed()).isGreaterThanOrEqualTo(2L * TERMINALS);
        assertThat(next.resumed()).isGreaterThanOrEqualTo(TERMINALS);
    }
}
