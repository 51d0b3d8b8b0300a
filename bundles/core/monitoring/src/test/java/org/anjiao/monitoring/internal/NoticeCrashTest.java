package org.anjiao.monitoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.stream.IntStream;
import org.anjiao.store.testkit.TestStore;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that dies in the middle of telling wearers tells each of them all the same, and nobody twice. */
@Timeout(300)
class NoticeCrashTest {
    private static final int ALERTS = 30;
    private static final int DEATHS = 8;

    @Test
    void eachAlertIsToldOnce(@TempDir Path folder) throws Exception {
        Path database = folder.resolve("db");
        EmbeddedDataSource derby = CrashChild.make(database);
        try (Chain chain = new Chain(derby, 1)) {
            chain.wear(1, "P1");
        }
        try (Connection connection = derby.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into mon_notice (alert_id, kind, supervisee_id, device_id, unit_id, alerted_at, state,"
                                + " look_at) values (?, 'OUT_OF_BOUNDS', ?, 'D1', 'U1', 0, 'DUE', 0)")) {
            for (int i = 0; i < ALERTS; i++) {
                Rows.set(insert, "A" + (100 + i), "P" + i);
                insert.executeUpdate();
            }
        }
        CrashChild.shutDown(database);
        for (int death = 0; death < DEATHS; death++) {
            assertThat(child(database, death)).isEqualTo(137);
        }

        TestStore store = TestStore.over(CrashChild.at(database));
        try (Chain chain = new Chain(store.dataSource(), 1)) {
            List<String> told = chain.rows("select alert_id from mon_notice where state = 'QUEUED'");
            assertThat(told).as("what the dead have done").hasSizeBetween(1, ALERTS - 1);
            NoticeCrashChild.notices(
                            store,
                            new NoticeCrashChild.Commands(store.dataSource(), 0),
                            new NoticeCrashChild.Listener(0))
                    .run();
            assertThat(chain.rows("select purpose from dev_command order by purpose"))
                    .isEqualTo(IntStream.range(0, ALERTS)
                            .mapToObj(i -> "预警提醒本人 A" + (100 + i))
                            .toList());
            assertThat(chain.rows("select n.alert_id from mon_notice n join dev_command c on c.id = n.command_id"
                            + " where c.purpose like '%' || n.alert_id"))
                    .hasSize(ALERTS);
        } finally {
            CrashChild.shutDown(database);
        }
    }

    private static int child(Path database, int seed) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1", // it lives for a second: starting is most of its work
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NoticeCrashChild.class.getName(),
                        database.toString(),
                        Integer.toString(seed))
                .inheritIO()
                .start()
                .waitFor();
    }
}
