package org.anjiao.platform.internal.once;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.anjiao.store.testkit.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL lets nobody read what is not committed: here the insertion waits, and then fails. */
class KeptAnswersOnPostgresTest extends KeptAnswersContract {
    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("work").toFile())
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    TestStore openStore() throws SQLException {
        try (TestStore admin = TestStore.over(server.getPostgresDatabase())) {
            execute(admin, "DROP DATABASE IF EXISTS anjiao");
            execute(admin, "CREATE DATABASE anjiao");
            execute(admin, "ALTER DATABASE anjiao SET lock_timeout = '1s'");
        }
        return TestStore.over(server.getDatabase("postgres", "anjiao"), "OSGI-INF/anjiao/platform.xml");
    }
}
