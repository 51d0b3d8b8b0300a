package org.anjiao.supervisee.internal.track;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.anjiao.platform.store.StoreException;

/** Gives requests their numbers, such as {@code GJ-2026-000017}, in the requesting transaction. */
final class TrackNumbers {
    private static final String ROW = "track_request";

    private final DataSource dataSource;

    TrackNumbers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    String next(LocalDate day) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement take = connection.prepareStatement(
                        "update sup_sequence set next_value = next_value + 1 where name = '" + ROW + "'");
                PreparedStatement look =
                        connection.prepareStatement("select next_value from sup_sequence where name = '" + ROW + "'")) {
            take.executeUpdate();
            try (ResultSet row = look.executeQuery()) {
                row.next();
                return "GJ-%d-%06d".formatted(day.getYear(), row.getLong(1) - 1);
            }
        } catch (SQLException e) {
            throw new StoreException("Numbers of track requests: " + e.getMessage(), e);
        }
    }
}
