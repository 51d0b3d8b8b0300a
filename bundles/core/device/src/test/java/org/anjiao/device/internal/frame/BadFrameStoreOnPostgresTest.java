package org.anjiao.device.internal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import org.anjiao.device.BadFrame;
import org.anjiao.device.BadFrameQuery;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The statements that a test of the desk runs on Derby. */
@Timeout(120)
class BadFrameStoreOnPostgresTest {
    private static final Instant ARRIVED = Instant.ofEpochMilli(1000);

    @Test
    void framesAreFoundReadAndMarked() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                TestStore store = TestStore.over(server.getPostgresDatabase(), "OSGI-INF/anjiao/device.xml")) {
            try (Connection connection = store.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("insert into dev_bad_frame (block_no, item, driver, port, remote, error,"
                        + " received_at, content, authenticated) values (7, 0, 'toy', 'p', 'r', 'bad', 1000,"
                        + " '\\x5b78', 1)");
            }
            BadFrameStore frames = new BadFrameStore(store.dataSource());
            BadFrameQuery query = new BadFrameQuery("toy", BadFrame.State.OPEN, ARRIVED, ARRIVED.plusMillis(1));
            BadFrame frame = frames.after(FrameKey.FIRST, query, 5).get(0);
            assertThat(frame.bytes()).isEqualTo(2);
            assertThat(frame.unitId()).isNull();
            FrameKey key = FrameKey.of("id", frame.id());
            Stored stored = frames.untried(FrameKey.FIRST, query, "2", 5).get(0);
            assertThat(stored.authenticated()).isTrue();
            assertThat(stored.content().toString()).isEqualTo("5b78");
            frames.tried(key, ARRIVED, "2", "still bad");
            assertThat(frames.untried(FrameKey.FIRST, query, "2", 5)).isEmpty();
            frames.tried(key, ARRIVED, "3", null);
            assertThat(frames.find(key).orElseThrow().frame().state()).isEqualTo(BadFrame.State.REPLAYED);
            assertThat(frames.after(key, new BadFrameQuery(null, null, null, null), 5))
                    .isEmpty();
        }
    }
}
