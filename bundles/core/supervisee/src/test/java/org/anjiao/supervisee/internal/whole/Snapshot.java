package org.anjiao.supervisee.internal.whole;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Every row of a person's case as the database holds it, so that what a step has changed is seen whoever wrote it. */
final class Snapshot {
    /** A table without its prefix, its key, and the columns of the row in lower case. */
    record Row(String table, Map<String, Object> cells) {
        String text(String column) {
            Object cell = cells.get(column);
            return cell == null ? null : cell.toString();
        }

        String id() {
            return text("id");
        }

        String state() {
            return text(table.equals("supervisee") ? "status" : "state");
        }
    }

    private final List<Row> rows = new ArrayList<>();

    private Snapshot() {}

    /** The tables whose rows belong to a person. */
    static List<String> tables(DataSource database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet columns = connection.getMetaData().getColumns(null, null, "SUP%", "SUPERVISEE_ID")) {
            while (columns.next()) {
                tables.add(columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    static Snapshot of(DataSource database, List<String> tables, String person) {
        Snapshot snapshot = new Snapshot();
        try (Connection connection = database.getConnection()) {
            snapshot.read(connection, "sup_supervisee", "id", person);
            for (String table : tables) {
                snapshot.read(connection, table, "supervisee_id", person);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return snapshot;
    }

    private void read(Connection connection, String table, String column, String person) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select * from " + table + " where " + column + " = ?")) {
            query.setString(1, person);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    Map<String, Object> cells = new TreeMap<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        cells.put(found.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT), found.getString(i));
                    }
                    rows.add(new Row(table.substring("sup_".length()), cells));
                }
            }
        }
    }

    Stream<Row> rows() {
        return rows.stream();
    }

    Stream<Row> rows(String table) {
        return rows().filter(row -> row.table().equals(table));
    }

    Row person() {
        return rows.get(0);
    }

    /** All of it, to be compared. */
    List<String> text() {
        return rows.stream().map(Row::toString).sorted().toList();
    }
}
