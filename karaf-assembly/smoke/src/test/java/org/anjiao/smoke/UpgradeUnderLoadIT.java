package org.anjiao.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.anjiao.itests.PluginArchives;
import org.anjiao.itests.RestClient;
import org.anjiao.itests.RestClient.Answer;
import org.anjiao.simulator.FleetStatistics;
import org.junit.jupiter.api.Test;

/**
 * The driver is upgraded by the plugin manager, and rolled back, while terminals report once a second each and what they
 * report is evaluated. For other numbers: {@code -Danjiao.upgrade.terminals=500}.
 */
class UpgradeUnderLoadIT {
    private static final int TERMINALS = Integer.getInteger("anjiao.upgrade.terminals", 2_000);
    private static final int BETWEEN = 10 * TERMINALS;

    @Test
    void anUpgradeAndTheWayBackCostNoPointAndNoConnection() throws Exception {
        try (RunningServer server = RunningServer.unpackEmpty(null)) {
            server.start();
            server.awaitReady();
            Path shipped = Path.of(System.getProperty("anjiao.jt808"));
            Path next = PluginArchives.next(shipped, server.home().resolve("data/next.jar"));
            RestClient it = server.signIn("keji");
            try (CountyUnderLoad county = new CountyUnderLoad(server, TERMINALS)) {
                long begun = System.nanoTime();
                int before = county.acknowledged();
                county.awaitAcknowledged(BETWEEN);
                Answer installed =
                        it.post("/plugins?file=next.jar", "application/octet-stream", Files.readAllBytes(next));
                assertThat(installed.status()).as(installed.toString()).isEqualTo(201);
                String version = installed.body().get("version").asText();
                server.await("the port uses it", () -> server.log().contains(portUses(version)));
                county.awaitAcknowledged(BETWEEN);

                Answer back = it.post("/plugins/driver.jt808/rollback", null);
                assertThat(back.body().path("state").asText())
                        .as(back.toString())
                        .isEqualTo("SHIPPED");
                county.awaitAcknowledged(BETWEEN);
                double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
                double rate = (county.acknowledged() - before) / seconds;

                FleetStatistics done = county.statistics();
                assertThat(done.connects()).as("no connection was closed").isEqualTo(TERMINALS);
                assertThat(done.lastFailure()).isNull();
                assertThat(done.repeated()).isZero();
                county.settle();
                server.stop();
                StoredState stored =
                        StoredState.read("jdbc:derby:" + server.home().resolve("data/derby/anjiao"));
                county.assertStored(stored);
                System.out.printf(
                        "Upgrade and rollback: %d terminals, %.0f points/s acknowledged, %d stored, %d alerts%n",
                        TERMINALS,
                        rate,
                        stored.positions().size(),
                        stored.alerts().size());
            }
        }
    }

    private static String portUses(String version) {
        return "Port jt808 uses DriverIdentity[id=jt808, name=JT/T 808-2011/2013/2019, version=" + version;
    }
}
