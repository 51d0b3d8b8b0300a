package org.anjiao.device.internal.partition;

import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PartitionsOnPostgresTest {
    /** Of changelog entries that PostgreSQL took before its tables were divided. */
    private static final int UNDIVIDED = 6;

    private static EmbeddedPostgres server;
    private static int databases;

    private DataSource database;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void create() throws Exception {
        String name = "d" + databases++;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        database = server.getDatabase("postgres", name);
    }

    private void migrate(int entries) throws Exception {
        try (Connection connection = database.getConnection()) {
            var target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase("OSGI-INF/anjiao/device.xml", new ClassLoaderResourceAccessor(), target)
                    .update(entries, new Contexts(), new LabelExpression());
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void position(long seq, String deviceTime) throws SQLException {
        execute("insert into dev_position (seq, device_no, device_time, variant, wearer_no, lat, lon, quality,"
                + " received_at, stored_at) values (" + seq + ", 1, "
                + Instant.parse(deviceTime).toEpochMilli() + ", 0, 1, 0, 0, 0, 0, 0)");
    }

    private void block(long number, String storedAt) throws SQLException {
        execute("insert into dev_frame_block (block_no, stored_at, frames, raw_bytes, content) values (" + number + ", "
                + Instant.parse(storedAt).toEpochMilli() + ", 1, 1, 'x')");
    }

    @Test
    void rowsOfAnInstalledServerMoveIntoTheirParts() throws Exception {
        migrate(UNDIVIDED);
        position(1, "2019-02-28T15:59:59.999Z");
        position(2, "2019-02-28T16:00:00Z");
        position(3, "2018-12-01T00:00:00Z");
        block(1, "2019-02-28T15:59:59.999Z");
        block(2, "2019-02-28T16:00:00Z");
        migrate(Integer.MAX_VALUE);
        assertThat(rows("select seq || ' ' || tableoid::regclass from dev_position order by seq"))
                .containsExactly("1 dev_position_201902", "2 dev_position_201903", "3 dev_position_201812");
        assertThat(rows("select block_no || ' ' || tableoid::regclass from dev_frame_block order by block_no"))
                .containsExactly("1 dev_frame_block_20190228", "2 dev_frame_block_20190301");
        assertThat(rows("select attstorage from pg_attribute where attrelid = 'dev_frame_block_20190301'::regclass"
                        + " and attname = 'content'"))
                .containsExactly("e");
        assertThatThrownBy(() -> position(4, "2019-02-28T16:00:00Z"))
                .as("the same report twice")
                .hasMessageContaining("duplicate key");
        assertThatThrownBy(() -> position(2, "2019-02-28T16:00:00Z")).hasMessageContaining("duplicate key");
        cover("2019-03-15T00:00:00Z");
        position(5, "2019-03-15T00:00:00Z");
    }

    @Test
    void aDayOfADeviceIsReadFromOnePart() throws Exception {
        migrate(Integer.MAX_VALUE);
        cover("2019-02-15T00:00:00Z", "2019-03-15T00:00:00Z", "2019-04-15T00:00:00Z");
        assertThat(rows("explain select seq from dev_position where device_no = 1 and device_time >= "
                        + Instant.parse("2019-03-14T16:00:00Z").toEpochMilli() + " and device_time < "
                        + Instant.parse("2019-03-15T16:00:00Z").toEpochMilli()))
                .anyMatch(line -> line.contains("dev_position_201903"))
                .noneMatch(line -> line.contains("dev_position_201902") || line.contains("dev_position_201904"));
    }

    @Test
    void partsForTheComingDaysAreThereBeforeTheyAreNeededHoweverOftenTheyAreAdded() throws Exception {
        migrate(Integer.MAX_VALUE);
        PartsAhead ahead = new PartsAhead(database, Clock.fixed(NOW, ZoneOffset.UTC));
        ahead.run();
        ahead.run();
        assertThat(rows("select relid from pg_partition_tree('dev_position') where isleaf order by 1"))
                .containsExactly("dev_position_201903", "dev_position_201904");
        assertThat(rows("select relid from pg_partition_tree('dev_frame_block') where isleaf order by 1"))
                .hasSize(8)
                .startsWith("dev_frame_block_20190331")
                .endsWith("dev_frame_block_20190407");
    }

    private void cover(String... times) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Partitions partitions = Partitions.over(connection);
            for (String time : times) {
                partitions.cover(PartitionedTable.POSITIONS, Instant.parse(time).toEpochMilli());
            }
        }
    }
}
