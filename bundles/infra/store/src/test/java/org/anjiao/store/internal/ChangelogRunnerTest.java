package org.anjiao.store.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.anjiao.platform.store.StoreException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChangelogRunnerTest {
    private static final Duration LESS_THAN_LIQUIBASE_WAITS = Duration.ofMinutes(2);

    private final EmbeddedDataSource derby = new EmbeddedDataSource();
    private final ChangelogRunner runner = new ChangelogRunner(derby);

    @BeforeEach
    void create() {
        derby.setDatabaseName("memory:changelogs");
        derby.setCreateDatabase("create");
    }

    @AfterEach
    void drop() {
        derby.setCreateDatabase(null);
        derby.setConnectionAttributes("drop=true");
        assertThatThrownBy(derby::getConnection).isInstanceOf(SQLException.class);
    }

    @Test
    void theLockOfAStartThatWasKilledIsNotWaitedFor() throws SQLException {
        run("first.xml");
        execute("update databasechangeloglock set locked = true, lockedby = 'killed'");
        assertTimeoutPreemptively(LESS_THAN_LIQUIBASE_WAITS, () -> run("second.xml"));
        execute("insert into t_second (id) values (1)");
    }

    @Test
    void aChangeThatFailsIsToldAndLeavesWhatStoodBefore() throws SQLException {
        run("first.xml");
        assertThatThrownBy(() -> run("broken.xml")).isInstanceOf(StoreException.class);
        execute("insert into t_first (id) values (1)");
        run("second.xml");
    }

    private void run(String changelog) {
        runner.run(changelog, ChangelogRunnerTest.class.getClassLoader());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = derby.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
