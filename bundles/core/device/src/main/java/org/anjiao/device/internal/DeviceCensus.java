package org.anjiao.device.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.anjiao.device.Capability;
import org.anjiao.device.DeviceState;
import org.anjiao.device.DeviceUse;

/** Counts the devices of units. */
final class DeviceCensus {
    private static final String OBSERVED =
            "exists (select 1 from %s r where r.device_no = d.device_no and" + " r.device_time >= ?)";
    private static final List<String> REPORTS = List.of("dev_position", "dev_event", "dev_verification");

    private final Jdbc jdbc;

    DeviceCensus(DataSource database) {
        this.jdbc = new Jdbc(database);
    }

    /** @param activeSince by the devices' clocks */
    List<DeviceUse> take(Predicate<String> unit, Instant activeSince) {
        return jdbc.call(connection -> {
            Set<Integer> active = active(connection, activeSince);
            Map<String, Tally> tallies = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "select unit_id, device_no, state, capabilities from dev_device");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (unit.test(rows.getString(1))) {
                        tallies.computeIfAbsent(rows.getString(1), id -> new Tally())
                                .add(
                                        DeviceState.valueOf(rows.getString(3)),
                                        InventoryStore.capabilities(rows.getString(4)),
                                        active.contains(rows.getInt(2)));
                    }
                }
            }
            return tallies.entrySet().stream()
                    .map(entry -> entry.getValue().of(entry.getKey()))
                    .toList();
        });
    }

    private static Set<Integer> active(Connection connection, Instant since) throws SQLException {
        String any =
                String.join(" or ", REPORTS.stream().map(OBSERVED::formatted).toList());
        try (PreparedStatement select = connection.prepareStatement(
                "select d.device_no from dev_device d where d.state = 'ISSUED' and (" + any + ")")) {
            for (int i = 1; i <= REPORTS.size(); i++) {
                select.setLong(i, since.toEpochMilli());
            }
            try (ResultSet rows = select.executeQuery()) {
                Set<Integer> active = new HashSet<>();
                while (rows.next()) {
                    active.add(rows.getInt(1));
                }
                return active;
            }
        }
    }

    private static final class Tally {
        private final Map<DeviceState, Integer> states = new EnumMap<>(DeviceState.class);
        private final Map<Capability, Integer> issued = new EnumMap<>(Capability.class);
        private int total;
        private int active;

        void add(DeviceState state, Set<Capability> capabilities, boolean isActive) {
            states.merge(state, 1, Integer::sum);
            total += state == DeviceState.RETIRED ? 0 : 1;
            active += isActive ? 1 : 0;
            if (state == DeviceState.ISSUED) {
                capabilities.forEach(capability -> issued.merge(capability, 1, Integer::sum));
            }
        }

        DeviceUse of(String unitId) {
            return new DeviceUse(unitId, total, states, issued, active);
        }
    }
}
