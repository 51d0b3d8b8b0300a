package org.anjiao.device.internal.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.anjiao.device.RetentionDeletion;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RetentionOnPostgresTest extends RetentionCases {
    private static EmbeddedPostgres server;
    private static TestStore store;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        store = TestStore.over(server.getPostgresDatabase(), "OSGI-INF/anjiao/device.xml");
    }

    @AfterAll
    static void stop() throws IOException {
        store.close();
        server.close();
    }

    @Override
    TestStore store() {
        return store;
    }

    private List<Long> parts(String table) throws SQLException {
        return numbers("select count(*) from pg_partition_tree('" + table + "') where isleaf and relid::text < '"
                + table + "_2019'");
    }

    @Test
    void aPartOfWhichEveryRowIsDueIsDroppedWithTheSameProof() throws Exception {
        position(1, LONG_AGO);
        position(2, LONG_AGO.plusSeconds(60));
        position(3, LAST_WEEK);
        block(1, LONG_AGO);
        block(2, LONG_AGO.plusSeconds(60));
        block(3, LONG_AGO.plusSeconds(100_000));
        block(4, LAST_WEEK);
        run();
        assertThat(numbers("select seq from dev_position")).containsExactly(3L);
        assertThat(numbers("select block_no from dev_frame_block")).containsExactly(4L);
        assertThat(parts("dev_position")).containsExactly(0L);
        assertThat(parts("dev_frame_block")).containsExactly(0L);
        assertThat(deletions()).hasSize(3);
        assertThat(deletions().get(2).details())
                .containsEntry("part", "dev_position_201101")
                .containsEntry("rows", "2")
                .containsEntry("sha256", sha256("1\n2\n"));
        assertThat(rows().list(null, 9))
                .extracting(RetentionDeletion::part)
                .containsExactly("dev_position_201101", "dev_frame_block_20110113", "dev_frame_block_20110112");
        position(4, LONG_AGO, LAST_WEEK.plusSeconds(1));
        assertThat(parts("dev_position")).as("a late report").containsExactly(1L);
    }

    @Test
    void ofAPartWithARowThatIsNotDueTheOthersAreDeleted() throws Exception {
        position(1, LONG_AGO);
        position(2, LONG_AGO.plusSeconds(60), LAST_WEEK);
        position(3, LAST_WEEK);
        run();
        assertThat(numbers("select seq from dev_position order by seq")).containsExactly(2L, 3L);
        assertThat(rows().list(null, 9)).singleElement().satisfies(deletion -> {
            assertThat(deletion.part()).isNull();
            assertThat(deletion.rows()).isEqualTo(1);
        });
    }

    /** A month of the province is not deleted row by row because one person in it is held. */
    @Test
    void inThePlaceOfAPartComesOneWithTheRowsUnderALegalHoldAlone() throws Exception {
        wearer(1, "P1");
        wearer(2, "P2");
        position(1, LONG_AGO);
        positionOf(2, 2, LONG_AGO);
        position(3, LONG_AGO);
        position(4, LAST_WEEK);
        hold("P2", true);
        run();
        assertThat(rows().list(null, 9)).singleElement().satisfies(deletion -> {
            assertThat(deletion.part()).isEqualTo("dev_position_201101");
            assertThat(deletion.rows()).isEqualTo(2);
            assertThat(deletion.sha256()).isEqualTo(sha256("1\n3\n"));
        });
        assertThat(parts("dev_position")).containsExactly(1L);
        assertThat(numbers("select seq from dev_position_201101")).containsExactly(2L);
        position(5, LONG_AGO, LAST_WEEK.plusSeconds(1));
        assertThat(numbers("select seq from dev_position_201101 order by seq"))
                .as("a late report goes into the same part")
                .containsExactly(2L, 5L);
        execute("delete from dev_position where seq = 5");

        hold("P2", false);
        run();
        assertThat(parts("dev_position")).containsExactly(0L);
        assertThat(rows().list(null, 1).get(0).sha256()).isEqualTo(sha256("2\n"));
    }

    /** Nobody waits long: what cannot be dropped is deleted row by row, and the empty part goes later. */
    @Test
    void whileSomebodyReadsThePartIsNotDropped() throws Exception {
        position(1, LONG_AGO);
        position(2, LAST_WEEK);
        try (Connection reader = server.getPostgresDatabase().getConnection();
                Statement select = reader.createStatement()) {
            reader.setAutoCommit(false);
            select.executeQuery("select count(*) from dev_position").close();
            run();
        }
        assertThat(parts("dev_position")).containsExactly(1L);
        run();
        assertThat(parts("dev_position")).containsExactly(0L);
        assertThat(rows().list(null, 9))
                .singleElement()
                .satisfies(deletion -> assertThat(deletion.sha256()).isEqualTo(sha256("1\n")));
    }
}
