package org.anjiao.smoke;

import java.io.File;
import java.util.Random;
import org.anjiao.itests.PostgresServer;
import org.junit.jupiter.api.Test;

/**
 * The whole server is killed as by {@code kill -9} in the middle of load, again and again on the same data. For a longer
 * run: {@code -Danjiao.kills=100}.
 */
class KilledServerIT {
    private static final int KILLS = Integer.getInteger("anjiao.kills", 6);
    private static final int TERMINALS = Integer.getInteger("anjiao.kills.terminals", 300);

    /** A terminal brings about ten points that it has kept; so it is killed while they come, or later. */
    private static final int MOST_BEFORE_A_KILL = 12 * TERMINALS;

    private final Random random = new Random();

    @Test
    void nothingIsLostOrDoubledOnDerby() throws Exception {
        try (RunningServer server = RunningServer.unpackEmpty(null)) {
            killAndCompare(server, "jdbc:derby:" + server.home().resolve("data/derby/anjiao"));
        }
    }

    @Test
    void nothingIsLostOrDoubledOnPostgres() throws Exception {
        PostgresServer database = PostgresServer.running();
        File configuration = database.dataSourceConfiguration();
        try (RunningServer server = RunningServer.unpackEmpty(configuration)) {
            killAndCompare(server, "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres?user=postgres");
        } finally {
            PostgresServer.stop();
        }
    }

    private void killAndCompare(RunningServer server, String database) throws Exception {
        server.start();
        server.awaitReady();
        try (CountyUnderLoad county = new CountyUnderLoad(server, TERMINALS)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                county.awaitAcknowledged(1 + random.nextInt(MOST_BEFORE_A_KILL));
                server.kill();
                server.start();
            }
            county.awaitAcknowledged(MOST_BEFORE_A_KILL);
            county.settle();
            server.stop();
            StoredState stored = StoredState.read(database);
            county.assertStored(stored);
            System.out.printf(
                    "%d kills: %d points acknowledged, %d stored, %d alerts%n",
                    KILLS,
                    county.acknowledged(),
                    stored.positions().size(),
                    stored.alerts().size());
        }
    }
}
