package org.anjiao.device.internal.frame;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.anjiao.device.BadFrame;
import org.anjiao.device.BadFrameQuery;
import org.anjiao.device.internal.Jdbc;
import org.anjiao.device.internal.StoredText;
import org.anjiao.device.spi.Frame;

/** Table {@code dev_bad_frame}, which the intake writes. */
public final class BadFrameStore {
    private static final int LONGEST_ERROR = 400;
    private static final int LONGEST_VERSION = 40;
    private static final String FRAME = "select f.block_no, f.item, f.driver, f.device_no, f.port, f.remote,"
            + " f.received_at, f.error, f.state, f.tried_at, f.tried_version, f.tried_error, f.authenticated,"
            + " length(f.content), d.id, d.unit_id";
    private static final String FROM = " from dev_bad_frame f left join dev_device d on d.device_no = f.device_no";

    private final Jdbc jdbc;

    public BadFrameStore(DataSource database) {
        this.jdbc = new Jdbc(database);
    }

    /** Frames after a place, in the order in which they were stored. */
    List<BadFrame> after(FrameKey place, BadFrameQuery query, int limit) {
        Filter filter = new Filter(place).matching(query);
        return jdbc.call(connection -> {
            try (PreparedStatement select = filter.prepare(connection, FRAME + FROM, limit)) {
                List<BadFrame> frames = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        frames.add(frame(rows));
                    }
                }
                return frames;
            }
        });
    }

    /** Open frames after a place that this version of the driver has not tried. */
    List<Stored> untried(FrameKey place, BadFrameQuery query, String version, int limit) {
        Filter filter = new Filter(place)
                .matching(query)
                .and("(f.tried_version is null or f.tried_version <> ?)", StoredText.cut(version, LONGEST_VERSION));
        return jdbc.call(connection -> {
            try (PreparedStatement select = filter.prepare(connection, FRAME + ", f.content" + FROM, limit)) {
                List<Stored> frames = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        frames.add(stored(rows));
                    }
                }
                return frames;
            }
        });
    }

    Optional<Stored> find(FrameKey key) {
        return jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    FRAME + ", f.content" + FROM + " where f.block_no = ? and f.item = ?")) {
                select.setLong(1, key.block());
                select.setInt(2, key.item());
                try (ResultSet rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(stored(rows)) : Optional.empty();
                }
            }
        });
    }

    /** @param error null if the driver has decoded it */
    void tried(FrameKey key, Instant at, String version, String error) {
        jdbc.call(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update dev_bad_frame set state = ?, tried_at = ?, tried_version = ?,"
                            + " tried_error = ? where block_no = ? and item = ? and state = 'OPEN'")) {
                update.setString(1, (error == null ? BadFrame.State.REPLAYED : BadFrame.State.OPEN).name());
                update.setLong(2, at.toEpochMilli());
                update.setString(3, StoredText.cut(version, LONGEST_VERSION));
                if (error == null) {
                    update.setNull(4, Types.VARCHAR);
                } else {
                    update.setString(4, StoredText.cut(error, LONGEST_ERROR));
                }
                update.setLong(5, key.block());
                update.setInt(6, key.item());
                return update.executeUpdate();
            }
        });
    }

    private static BadFrame frame(ResultSet row) throws SQLException {
        long tried = row.getLong(10);
        Instant triedAt = row.wasNull() ? null : Instant.ofEpochMilli(tried);
        return new BadFrame(
                new FrameKey(row.getLong(1), row.getInt(2)).toString(),
                row.getString(3),
                row.getString(15),
                row.getString(16),
                row.getString(5),
                row.getString(6),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getInt(14),
                row.getString(8),
                BadFrame.State.valueOf(row.getString(9)),
                triedAt,
                row.getString(11),
                row.getString(12));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(frame(row), row.getInt(4), row.getInt(13) == 1, Frame.owning(row.getBytes(17)));
    }

    /** Conditions and their arguments: Derby takes no parameter of unknown type, so that each is there only if asked. */
    private static final class Filter {
        private final StringBuilder where =
                new StringBuilder(" where (f.block_no > ? or (f.block_no = ? and f.item > ?))");
        private final List<Object> arguments = new ArrayList<>();

        Filter(FrameKey place) {
            arguments.addAll(List.of(place.block(), place.block(), place.item()));
        }

        Filter and(String condition, Object argument) {
            if (argument != null) {
                where.append(" and ").append(condition);
                arguments.add(argument);
            }
            return this;
        }

        Filter matching(BadFrameQuery query) {
            return and("f.driver = ?", query.driver())
                    .and(
                            "f.state = ?",
                            query.state() == null ? null : query.state().name())
                    .and("f.received_at >= ?", millis(query.from()))
                    .and("f.received_at < ?", millis(query.until()));
        }

        private static Long millis(Instant instant) {
            return instant == null ? null : (Long) instant.toEpochMilli();
        }

        PreparedStatement prepare(Connection connection, String select, int limit) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(
                    select + where + " order by f.block_no, f.item fetch first " + limit + " rows only");
            for (int i = 0; i < arguments.size(); i++) {
                statement.setObject(i + 1, arguments.get(i));
            }
            return statement;
        }
    }
}
