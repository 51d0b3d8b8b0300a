package org.anjiao.organization.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.organization.Unit;
import org.anjiao.organization.UnitType;
import org.anjiao.platform.store.StoreException;

/** The table {@code org_unit_version}. */
final class UnitTable {
    private static final String COLUMNS =
            "unit_id, valid_from, valid_to, code, name, type, reporting_parent, admin_code";

    private final DataSource dataSource;

    UnitTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<Unit> all() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select " + COLUMNS + " from org_unit_version order by code, valid_from");
                ResultSet rows = select.executeQuery()) {
            List<Unit> units = new ArrayList<>();
            while (rows.next()) {
                units.add(read(rows));
            }
            return units;
        } catch (SQLException e) {
            throw new StoreException("units cannot be read", e);
        }
    }

    void insert(List<Unit> units) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into org_unit_version (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Unit unit : units) {
                bind(insert, unit);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new StoreException("units cannot be written", e);
        }
    }

    void end(Unit unit, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update org_unit_version set valid_to = ? where unit_id = ? and valid_from = ?")) {
            update.setLong(1, at.toEpochMilli());
            update.setString(2, unit.id());
            update.setLong(3, unit.validFrom().toEpochMilli());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("a unit cannot be changed", e);
        }
    }

    private static void bind(PreparedStatement insert, Unit unit) throws SQLException {
        insert.setString(1, unit.id());
        insert.setLong(2, unit.validFrom().toEpochMilli());
        if (unit.validTo() == null) {
            insert.setNull(3, Types.BIGINT);
        } else {
            insert.setLong(3, unit.validTo().toEpochMilli());
        }
        insert.setString(4, unit.code());
        insert.setString(5, unit.name());
        insert.setString(6, unit.type().name());
        insert.setString(7, unit.reportingParent());
        insert.setString(8, unit.adminCode());
    }

    private static Unit read(ResultSet row) throws SQLException {
        Instant from = Instant.ofEpochMilli(row.getLong(2));
        long to = row.getLong(3);
        Instant validTo = row.wasNull() ? null : Instant.ofEpochMilli(to);
        return new Unit(
                row.getString(1),
                row.getString(4),
                row.getString(5),
                UnitType.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                from,
                validTo);
    }
}
