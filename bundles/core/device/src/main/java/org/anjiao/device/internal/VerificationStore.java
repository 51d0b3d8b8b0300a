package org.anjiao.device.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.device.Device;
import org.anjiao.device.VerificationEvent;

/** Reads table {@code dev_verification}; the intake writes it. */
public final class VerificationStore {
    private static final double DEGREE = 1e7;

    private final Jdbc jdbc;

    public VerificationStore(DataSource database) {
        this.jdbc = new Jdbc(database);
    }

    List<VerificationEvent> read(Device device, Instant from, Instant until, int limit) {
        return jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select supervisee_id, kind, device_time,"
                    + " received_at, kept, detail, passed, person_code, lat, lon, accuracy from dev_verification"
                    + " where device_no = ? and device_time >= ? and device_time < ? order by device_time, variant"
                    + " fetch first " + limit + " rows only")) {
                select.setInt(1, device.number());
                select.setLong(2, from.toEpochMilli());
                select.setLong(3, until.toEpochMilli());
                List<VerificationEvent> events = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        events.add(event(device, rows));
                    }
                }
                return events;
            }
        });
    }

    private static VerificationEvent event(Device device, ResultSet row) throws SQLException {
        return new VerificationEvent(
                device.id(),
                row.getString(1),
                VerificationEvent.Kind.valueOf(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getInt(5) == 1,
                row.getString(6),
                row.getInt(7) == 1,
                row.getString(8),
                scaled(row, 9, DEGREE),
                scaled(row, 10, DEGREE),
                scaled(row, 11, 10));
    }

    private static double scaled(ResultSet row, int column, double scale) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Double.NaN : value / scale;
    }
}
