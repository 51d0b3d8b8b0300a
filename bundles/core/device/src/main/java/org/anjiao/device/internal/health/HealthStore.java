package org.anjiao.device.internal.health;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.anjiao.device.Device;
import org.anjiao.device.HealthQuery;
import org.anjiao.device.LastContact;
import org.anjiao.device.internal.InventoryStore;
import org.anjiao.device.internal.Jdbc;

/** Devices with what they told last, in one statement. */
public final class HealthStore {
    private static final String SELECT = "select " + InventoryStore.columns("d") + ", c.device_no, "
            + Contact.columns("c") + " from dev_device d left join dev_contact c on c.device_no = d.device_no ";

    private final Jdbc jdbc;

    public HealthStore(DataSource database) {
        this.jdbc = new Jdbc(database);
    }

    /** @param contact null if the device was never heard */
    record Row(Device device, LastContact contact) {}

    /** Devices that are not retired, in the order in which they were registered. */
    List<Row> read(Predicate<String> unit, HealthQuery query) {
        List<String> conditions = new ArrayList<>(List.of("d.state <> 'RETIRED'"));
        List<String> arguments = new ArrayList<>();
        add("d.state", query.state() == null ? null : query.state().name(), conditions, arguments);
        add("d.vendor", query.vendor(), conditions, arguments);
        add("d.driver", query.driver(), conditions, arguments);
        return query("where " + String.join(" and ", conditions) + " order by d.id", arguments, unit);
    }

    Optional<Row> find(String id) {
        return query("where d.id = ?", List.of(id), unit -> true).stream().findFirst();
    }

    private static void add(String column, String value, List<String> conditions, List<String> arguments) {
        if (value != null) {
            conditions.add(column + " = ?");
            arguments.add(value);
        }
    }

    private List<Row> query(String where, List<String> arguments, Predicate<String> unit) {
        return jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
                for (int i = 0; i < arguments.size(); i++) {
                    select.setString(i + 1, arguments.get(i));
                }
                List<Row> found = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Device device = InventoryStore.device(rows);
                        if (unit.test(device.unitId())) {
                            found.add(new Row(device, contact(rows)));
                        }
                    }
                }
                return found;
            }
        });
    }

    private static LastContact contact(ResultSet row) throws SQLException {
        int device = row.getInt(InventoryStore.COLUMNS + 1);
        return row.wasNull()
                ? null
                : Contact.read(row, device, InventoryStore.COLUMNS + 2).shown();
    }
}
