package org.anjiao.device.internal.retention;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.device.RetentionDeletion;
import org.anjiao.device.internal.Jdbc;

/** Table {@code dev_deletion}. */
final class DeletionRows {
    private static final String COLUMNS = "id, deleted_at, kept_table, part, deleted_rows, from_at, to_at, first_key,"
            + " last_key, sha256, before_at, rule, basis";

    private final Jdbc jdbc;

    DeletionRows(DataSource database) {
        this.jdbc = new Jdbc(database);
    }

    void insert(RetentionDeletion deletion) {
        jdbc.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into dev_deletion (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, deletion.id());
                insert.setLong(2, deletion.deletedAt().toEpochMilli());
                insert.setString(3, deletion.table());
                insert.setString(4, deletion.part());
                insert.setLong(5, deletion.rows());
                insert.setLong(6, deletion.from().toEpochMilli());
                insert.setLong(7, deletion.to().toEpochMilli());
                insert.setString(8, deletion.firstKey());
                insert.setString(9, deletion.lastKey());
                insert.setString(10, deletion.sha256());
                insert.setLong(11, deletion.before().toEpochMilli());
                insert.setString(12, deletion.rule());
                insert.setString(13, deletion.basis());
                return insert.executeUpdate();
            }
        });
    }

    /**
     * Deletions, newest first.
     *
     * @param before identifier of the one before which they begin; null for the newest
     */
    List<RetentionDeletion> list(String before, int limit) {
        return jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from dev_deletion"
                    + (before == null ? "" : " where id < ?") + " order by id desc fetch first " + limit
                    + " rows only")) {
                if (before != null) {
                    select.setString(1, before);
                }
                try (ResultSet rows = select.executeQuery()) {
                    List<RetentionDeletion> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(deletion(rows));
                    }
                    return found;
                }
            }
        });
    }

    private static RetentionDeletion deletion(ResultSet row) throws SQLException {
        return new RetentionDeletion(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                Instant.ofEpochMilli(row.getLong(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                Instant.ofEpochMilli(row.getLong(11)),
                row.getString(12),
                row.getString(13));
    }
}
