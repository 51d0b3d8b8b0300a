package org.anjiao.platform.internal.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.platform.store.StoreException;

/** The chain's two tables. */
final class AuditTable {
    private static final String COLUMNS = "seq, at_micros, actor, actor_name, actor_unit, action, record_type,"
            + " record_id, unit_id, purpose, details, algorithm, previous_hash, entry_hash";

    private final DataSource dataSource;

    AuditTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The chain's end. */
    record Head(long seq, String hash) {}

    /** A row: the entry and what was stored beside it. */
    record Row(Entry entry, String algorithm, String previousHash, String hash) {}

    /** Takes that many numbers and keeps everyone else from the chain's end until the transaction has ended. */
    Head reserve(int entries) {
        return with(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE plt_audit_head SET last_seq = last_seq + ? WHERE id = 1")) {
                update.setInt(1, entries);
                if (update.executeUpdate() != 1) {
                    throw new IllegalStateException("the audit chain has lost its head row");
                }
            }
            Head reserved = readHead(connection);
            return new Head(reserved.seq() - entries, reserved.hash());
        });
    }

    /** Appends rows behind the reserved head. */
    void append(List<Row> rows) {
        with(connection -> {
            insert(connection, rows);
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE plt_audit_head SET last_hash = ? WHERE id = 1")) {
                update.setString(1, rows.get(rows.size() - 1).hash());
                return update.executeUpdate();
            }
        });
    }

    private static void insert(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO plt_audit (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Row row : rows) {
                bind(insert, row);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void bind(PreparedStatement insert, Row row) throws SQLException {
        Entry entry = row.entry();
        insert.setLong(1, entry.seq());
        insert.setLong(2, entry.atMicros());
        insert.setString(3, entry.actor());
        insert.setString(4, entry.actorName());
        insert.setString(5, entry.actorUnit());
        insert.setString(6, entry.action());
        insert.setString(7, entry.recordType());
        insert.setString(8, entry.recordId());
        insert.setString(9, entry.unitId());
        insert.setString(10, entry.purpose());
        insert.setString(11, entry.details());
        insert.setString(12, row.algorithm());
        insert.setString(13, row.previousHash());
        insert.setString(14, row.hash());
    }

    /** The chain's end; null if the row is missing. */
    Head head() {
        return with(AuditTable::readHead);
    }

    /** The highest number that any row has; 0 without rows. */
    long highest() {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT MAX(seq) FROM plt_audit");
                    ResultSet result = select.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        });
    }

    private static Head readHead(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT last_seq, last_hash FROM plt_audit_head WHERE id = 1");
                ResultSet result = select.executeQuery()) {
            return result.next() ? new Head(result.getLong(1), result.getString(2)) : null;
        }
    }

    /** The next rows in the order of their numbers. */
    List<Row> rows(long after, long upTo, int most) {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT " + COLUMNS + " FROM plt_audit WHERE seq > ? AND seq <= ? ORDER BY seq")) {
                select.setLong(1, after);
                select.setLong(2, upTo);
                select.setMaxRows(most);
                return read(select);
            }
        });
    }

    /**
     * Entries from the chain's end backwards.
     *
     * @param recordId of one record only; null for all
     * @param before only those with a lower number
     */
    List<Entry> newest(String recordId, long before, int most) {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT " + COLUMNS
                    + " FROM plt_audit WHERE seq < ?" + (recordId == null ? "" : " AND record_id = ?")
                    + " ORDER BY seq DESC")) {
                select.setLong(1, before);
                if (recordId != null) {
                    select.setString(2, recordId);
                }
                select.setMaxRows(most);
                return read(select).stream().map(Row::entry).toList();
            }
        });
    }

    private static List<Row> read(PreparedStatement select) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                Entry entry = new Entry(
                        result.getLong(1),
                        result.getLong(2),
                        result.getString(3),
                        result.getString(4),
                        result.getString(5),
                        result.getString(6),
                        result.getString(7),
                        result.getString(8),
                        result.getString(9),
                        result.getString(10),
                        result.getString(11));
                rows.add(new Row(entry, result.getString(12), result.getString(13), result.getString(14)));
            }
        }
        return rows;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException("the audit chain's tables do not answer", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
