package org.anjiao.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real PostgreSQL that the test run starts before the container, and that ends with the test run. */
final class PostgresServer {

    private static PostgresServer running;

    private final int port;

    private PostgresServer(int port) {
        this.port = port;
    }

    static synchronized PostgresServer running() throws IOException {
        if (running == null) {
            // Ends with this Java machine by a hook of its own.
            running = new PostgresServer(EmbeddedPostgres.start().getPort());
        }
        return running;
    }

    /** The file that etc/org.ops4j.datasource-anjiao.cfg is replaced with. */
    File dataSourceConfiguration() throws IOException {
        Path file = Files.createTempFile("anjiao-postgres", ".cfg");
        file.toFile().deleteOnExit();
        return Files.write(
                        file,
                        List.of(
                                "dataSourceName = anjiao",
                                "xa = true",
                                "pool = dbcp2",
                                "pool.maxTotal = 32",
                                "osgi.jdbc.driver.name = PostgreSQL JDBC Driver",
                                "serverName = 127.0.0.1",
                                "portNumber = " + port,
                                "databaseName = postgres",
                                "user = postgres",
                                "password = postgres",
                                "reWriteBatchedInserts = true"))
                .toFile();
    }
}
