package org.anjiao.plugin.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.anjiao.platform.store.StoreException;

/** The table {@code plg_switch}. */
final class SwitchTable {
    private final DataSource dataSource;

    SwitchTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What has been decided: module, unit, whether it is on. */
    Map<String, Map<String, Boolean>> all() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select module_id, unit_id, enabled from plg_switch");
                ResultSet row = select.executeQuery()) {
            Map<String, Map<String, Boolean>> all = new HashMap<>();
            while (row.next()) {
                all.computeIfAbsent(row.getString(1), module -> new HashMap<>())
                        .put(row.getString(2), row.getInt(3) != 0);
            }
            return all;
        } catch (SQLException e) {
            throw new StoreException("module switches cannot be read", e);
        }
    }

    /** @param enabled null deletes the decision */
    void put(String moduleId, String unitId, Boolean enabled, String by, long micros) {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from plg_switch where module_id = ? and unit_id = ?")) {
                delete.setString(1, moduleId);
                delete.setString(2, unitId);
                delete.executeUpdate();
            }
            if (enabled != null) {
                insert(connection, moduleId, unitId, enabled, by, micros);
            }
        } catch (SQLException e) {
            throw new StoreException("a module switch cannot be written", e);
        }
    }

    private static void insert(
            Connection connection, String moduleId, String unitId, boolean enabled, String by, long micros)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into plg_switch (module_id, unit_id, enabled, changed_by, changed_micros) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, moduleId);
            insert.setString(2, unitId);
            insert.setInt(3, enabled ? 1 : 0);
            insert.setString(4, by);
            insert.setLong(5, micros);
            insert.executeUpdate();
        }
    }
}
