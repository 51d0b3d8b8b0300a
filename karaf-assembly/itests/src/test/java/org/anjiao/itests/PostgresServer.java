package org.anjiao.itests;

import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.ops4j.pax.exam.Option;

/**
 * A real PostgreSQL that the test run starts before the container. Whoever starts it stops it: the hook of its own runs
 * when this Java machine ends, for which a build that ends the machine by force leaves no time.
 */
public final class PostgresServer {

    private static PostgresServer running;

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static synchronized PostgresServer running() throws IOException {
        if (running == null) {
            running = new PostgresServer(EmbeddedPostgres.start());
        }
        return running;
    }

    /** Whether it runs and a container has set up tables in it. */
    public static synchronized boolean used() {
        if (running == null) {
            return false;
        }
        try (Connection connection = running.server.getPostgresDatabase().getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "databasechangelog", null)) {
            return tables.next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the server if it runs. */
    public static synchronized void stop() throws IOException {
        if (running != null) {
            running.server.close();
            running = null;
        }
    }

    /** Where it listens on this machine; anybody may connect as {@code postgres}. */
    public int port() {
        return server.getPort();
    }

    /** The one file that a server on it is configured with. */
    public Option option() throws IOException {
        return replaceConfigurationFile("etc/org.ops4j.datasource-anjiao.cfg", dataSourceConfiguration());
    }

    /** The file that etc/org.ops4j.datasource-anjiao.cfg is replaced with. */
    public File dataSourceConfiguration() throws IOException {
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
                                "portNumber = " + port(),
                                "databaseName = postgres",
                                "user = postgres",
                                "password = postgres",
                                "reWriteBatchedInserts = true"))
                .toFile();
    }
}
