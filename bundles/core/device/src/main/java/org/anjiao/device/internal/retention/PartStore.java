package org.anjiao.device.internal.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.device.internal.Jdbc;

/** Drops whole parts of the tables that PostgreSQL keeps in parts: the same proof as for rows, and the disk is free. */
final class PartStore {
    /** The intake waits as long as the dropping waits for readers; rather is it done an hour later. */
    private static final String WAIT = "set local lock_timeout = '2s'";

    private static final int FETCH_ROWS = 10_000;

    private final Jdbc jdbc;

    PartStore(DataSource database) {
        this.jdbc = new Jdbc(database);
    }

    /** Names of the parts whose stretch of time was over before that instant, oldest first; none on Derby. */
    List<String> over(KeptTable table, Instant before) {
        if (table.partitioned().isEmpty()) {
            return List.of();
        }
        String bound = table.partitioned().get().at(before.toEpochMilli()).name();
        return jdbc.call(connection -> {
            List<String> parts = new ArrayList<>();
            if (!Jdbc.isPostgres(connection)) {
                return parts;
            }
            // The names of a table's parts sort as their times do.
            try (PreparedStatement select = connection.prepareStatement("select c.relname from pg_inherits i join"
                    + " pg_class c on c.oid = i.inhrelid where i.inhparent = ?::regclass and c.relname < ?"
                    + " order by c.relname collate \"C\"")) {
                select.setString(1, table.table());
                select.setString(2, bound);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        parts.add(rows.getString(1));
                    }
                }
            }
            return parts;
        });
    }

    /**
     * Drops a part if every row in it is due or under a legal hold; within a transaction. In the place of one with rows
     * under a hold comes one with those alone, so that they are read as before.
     *
     * @param before rows stored before this instant are due
     * @param passed the greatest key that may go
     * @return {@link Deletion#NOTHING} if a row is not due, and if there was none that could go
     */
    Deletion drop(KeptTable table, String part, Instant before, long passed) {
        return jdbc.call(connection -> {
            long greatest = Math.min(passed, RetentionStore.last(connection, table));
            long newest = newest(connection, table, part);
            if (newest > greatest) {
                return Deletion.NOTHING;
            }
            Front front = new Front(table.hasItems());
            if (!allDue(connection, table, part, before, front)) {
                return Deletion.NOTHING;
            }
            boolean held = held(connection, table, part);
            boolean nothingGoes = held && front.rows() == 0;
            return !nothingGoes && dropped(connection, table, part, newest, held)
                    ? deletion(front, part)
                    : Deletion.NOTHING;
        });
    }

    private static boolean held(Connection connection, KeptTable table, String part) throws SQLException {
        if (!table.holds()) {
            return false;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select exists (select 1 from " + part + " where " + table.held() + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Deletion deletion(Front front, String part) {
        return front.rows() == 0 ? Deletion.NOTHING : front.deletion(part);
    }

    private static boolean allDue(Connection connection, KeptTable table, String part, Instant before, Front front)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(table.all(part))) {
            select.setFetchSize(FETCH_ROWS);
            try (ResultSet rows = select.executeQuery()) {
                return front.read(rows, before.toEpochMilli());
            }
        }
    }

    private static boolean dropped(Connection connection, KeptTable table, String part, long newest, boolean held)
            throws SQLException {
        String kept = part + "_kept";
        try (Statement statement = connection.createStatement()) {
            String bounds = held ? keep(statement, table, part, kept) : null;
            statement.execute(WAIT);
            // The whole before its part, as everybody else does, so that nobody waits for each other.
            statement.execute("lock table only " + table.table() + " in access exclusive mode");
            if (newest(connection, table, part) != newest) {
                statement.execute("drop table if exists " + kept);
                return false; // a late report was stored meanwhile
            }
            statement.execute("drop table " + part);
            if (held) {
                statement.execute("alter table " + kept + " rename to " + part);
                statement.execute("alter table " + table.table() + " attach partition " + part + " " + bounds);
            }
            statement.execute("set local lock_timeout to default");
            return true;
        }
    }

    /**
     * Copies the rows under a legal hold out of a part, before anybody has to wait.
     *
     * @return the part's bounds, as the database writes them
     */
    private static String keep(Statement statement, KeptTable table, String part, String kept) throws SQLException {
        statement.execute(
                "create table " + kept + " (like " + table.table() + " including defaults including storage)");
        statement.executeUpdate("insert into " + kept + " select * from " + part + " where " + table.held());
        try (ResultSet row = statement.executeQuery(
                "select pg_get_expr(relpartbound, oid) from pg_class where oid = '" + part + "'::regclass")) {
            row.next();
            return row.getString(1);
        }
    }

    /** The greatest key in the part. */
    private static long newest(Connection connection, KeptTable table, String part) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(table.newest(part));
                ResultSet row = select.executeQuery()) {
            row.next();
            long newest = row.getLong(1);
            return row.wasNull() ? Long.MIN_VALUE : newest;
        }
    }
}
