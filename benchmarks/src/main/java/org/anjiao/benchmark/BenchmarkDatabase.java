package org.anjiao.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.apache.commons.dbcp2.BasicDataSource;

/** A fresh database on disk with the tables of some domains, as durable as in production. */
final class BenchmarkDatabase implements AutoCloseable {
    private static final int TICKS_A_SECOND = 100;

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final BasicDataSource pool = new BasicDataSource();

    private BenchmarkDatabase(Path folder, EmbeddedPostgres postgres, String url) {
        this.folder = folder;
        this.postgres = postgres;
        pool.setUrl(url);
        pool.setPoolPreparedStatements(true);
    }

    /** With the tables of the device and monitoring domains. */
    static BenchmarkDatabase open(String kind) throws IOException, SQLException, LiquibaseException {
        return open(kind, List.of("device", "monitoring"));
    }

    static BenchmarkDatabase open(String kind, List<String> domains)
            throws IOException, SQLException, LiquibaseException {
        Path folder = Files.createTempDirectory("anjiao-benchmark");
        BenchmarkDatabase database = switch (kind) {
            case "derby" ->
                new BenchmarkDatabase(folder, null, "jdbc:derby:" + folder.resolve("derby") + ";create=true");
            case "postgresql" -> postgres(folder);
            default -> throw new IllegalArgumentException("derby or postgresql, not " + kind);
        };
        database.createTables(domains);
        return database;
    }

    private static BenchmarkDatabase postgres(Path folder) throws IOException {
        // The embedded server's defaults trade durability for speed; a server that is trusted with tracks does not.
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("min_wal_size", "1GB")
                .start();
        return new BenchmarkDatabase(
                folder, server, server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true");
    }

    private void createTables(List<String> domains) throws SQLException, LiquibaseException {
        try (Connection connection = pool.getConnection()) {
            Database target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            for (String domain : domains) {
                new Liquibase("OSGI-INF/anjiao/" + domain + ".xml", new ClassLoaderResourceAccessor(), target)
                        .update(new Contexts());
            }
            connection.commit();
        }
    }

    DataSource dataSource() {
        return pool;
    }

    /** CPU seconds that the database's own processes have used; 0 for Derby, which runs in this process. */
    double cpuSeconds() {
        if (postgres == null) {
            return 0;
        }
        long self = ProcessHandle.current().pid();
        try (Stream<ProcessHandle> descendants = ProcessHandle.allProcesses()) {
            return descendants
                            .filter(process -> process.pid() != self && isPostgres(process.pid()))
                            .mapToLong(process -> ticks(process.pid()))
                            .sum()
                    / (double) TICKS_A_SECOND;
        }
    }

    /** Whether that process is the server on this benchmark's data or one of its children. */
    private boolean isPostgres(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd"))
                    .startsWith(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** User and system time of the process and of its children that have ended (proc(5), stat, fields 14 to 17). */
    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.UTF_8);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = 14; field <= 17; field++) {
                ticks += Long.parseLong(fields[field - 3]);
            }
            return ticks;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Leaves a database as one that has run for a while: PostgreSQL writes over old log files instead of making new. */
    void settle() throws SQLException {
        if (postgres != null) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("checkpoint");
            }
        }
    }

    /** The number of the last position that is stored. */
    long lastSequence() throws SQLException {
        return number("select max(seq) from dev_position");
    }

    /** What a million positions take on disk, indexes included. */
    String space() throws SQLException {
        double positions = positions();
        return String.format(
                "a million positions take %.0f MB in dev_position with its indexes, and %.0f MB as raw frames in"
                        + " dev_frame_block",
                bytes("dev_position") / positions, bytes("dev_frame_block") / positions);
    }

    /** How many positions are stored. */
    long positions() throws SQLException {
        return number("select count(*) from dev_position");
    }

    private long bytes(String table) throws SQLException {
        return number(
                postgres == null
                        ? "select sum(numallocatedpages * pagesize) from table (syscs_diag.space_table('"
                                + table.toUpperCase(Locale.ROOT) + "')) pages"
                        : "select sum(pg_total_relation_size(relid)) from pg_partition_tree('" + table + "')");
    }

    /** Leaves the tables as the database's own housekeeping does some time after they were filled. */
    void tidy(String table) throws SQLException {
        if (postgres != null) {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze " + table);
            }
        }
        settle();
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        pool.close();
        if (postgres != null) {
            postgres.close();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
