package org.anjiao.monitoring.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The evaluator's transactions: alerts, notes, tracks and the cursor are committed together. A connection of its own,
 * used by the evaluator's one thread.
 */
final class EvaluatorStore implements AutoCloseable {
    static final String CURSOR = "zones";

    private final DataSource database;
    private Connection connection;
    private AlertRows alerts;
    private StandingRows standings;
    private ClockRows clock;
    private boolean dirty;

    EvaluatorStore(DataSource database) {
        this.database = database;
    }

    boolean isOpen() {
        return connection != null;
    }

    /** Connects and takes the tracks as they stand at the cursor. */
    long open(Map<Integer, StoredTrack> tracks, Map<Integer, List<StandingRows.Stored>> standing) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        dirty = false;
        alerts = new AlertRows(connection);
        standings = new StandingRows(connection);
        clock = new ClockRows(connection);
        standing.clear();
        standing.putAll(standings.readAll());
        readTracks(tracks);
        return readCursor();
    }

    /** A row of {@code mon_track}. */
    record StoredTrack(Standing.Phase phase, long since, String superviseeId, String alertId, String lateNoteId) {}

    private void readTracks(Map<Integer, StoredTrack> tracks) throws SQLException {
        tracks.clear();
        try (PreparedStatement select = connection.prepareStatement(
                        "select device_no, phase, since_at, supervisee_id, alert_id, late_note_id from mon_track");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                tracks.put(
                        rows.getInt(1),
                        new StoredTrack(
                                Standing.Phase.valueOf(rows.getString(2)),
                                rows.getLong(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getString(6)));
            }
        }
    }

    private long readCursor() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select seq from mon_cursor where name = ?")) {
            select.setString(1, CURSOR);
            try (ResultSet rows = select.executeQuery()) {
                if (rows.next()) {
                    long cursor = rows.getLong(1);
                    connection.commit();
                    return cursor;
                }
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into mon_cursor (name, seq) values (?, 0)")) {
            insert.setString(1, CURSOR);
            insert.executeUpdate();
        }
        connection.commit();
        return 0;
    }

    /** Whether something was written that waits for {@link #commit}. */
    boolean isDirty() {
        return dirty;
    }

    /** The alerts, for reading and writing within the transaction. */
    AlertRows alerts() {
        dirty = true;
        return alerts;
    }

    /** What the clock brings, for reading and writing within the transaction. */
    ClockRows clock() {
        return clock;
    }

    /** Notes that something was written that waits for {@link #commit}. */
    void written() {
        dirty = true;
    }

    void late(Collection<LateTally> tallies, long now) throws SQLException {
        for (LateTally tally : tallies) {
            dirty = true;
            if (tally.fresh) {
                insertNote(tally, now);
            } else {
                addToNote(tally);
            }
        }
    }

    private void insertNote(LateTally tally, long now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into mon_late_note (id, device_id,"
                + " supervisee_id, unit_id, from_at, to_at, reports, outside, recorded_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, tally.id);
            insert.setString(2, tally.wearer.deviceId());
            insert.setString(3, tally.wearer.superviseeId());
            insert.setString(4, tally.wearer.unitId());
            insert.setLong(5, tally.from);
            insert.setLong(6, tally.to);
            insert.setInt(7, tally.reports);
            insert.setInt(8, tally.outside);
            insert.setLong(9, now);
            insert.executeUpdate();
        }
    }

    private void addToNote(LateTally tally) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update mon_late_note set"
                + " from_at = case when from_at < ? then from_at else ? end,"
                + " to_at = case when to_at > ? then to_at else ? end,"
                + " reports = reports + ?, outside = outside + ? where id = ?")) {
            update.setLong(1, tally.from);
            update.setLong(2, tally.from);
            update.setLong(3, tally.to);
            update.setLong(4, tally.to);
            update.setInt(5, tally.reports);
            update.setInt(6, tally.outside);
            update.setString(7, tally.id);
            update.executeUpdate();
        }
    }

    void save(Track track, boolean stored) throws SQLException {
        dirty = true;
        String sql = stored
                ? "update mon_track set phase = ?, since_at = ?, supervisee_id = ?, alert_id = ?, late_note_id = ?"
                        + " where device_no = ?"
                : "insert into mon_track (phase, since_at, supervisee_id, alert_id, late_note_id, device_no)"
                        + " values (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setString(1, track.county.phase.name());
            write.setLong(2, track.county.since);
            write.setString(3, track.superviseeId);
            write.setString(4, track.county.alertId);
            write.setString(5, track.lateNoteId);
            write.setInt(6, track.device);
            write.executeUpdate();
        }
    }

    /** Saves the standings to own zones that have changed. */
    void saveOwn(Track track) throws SQLException {
        for (OwnStanding standing : track.own) {
            if (standing.changed) {
                dirty = true;
                standings.save(track.device, standing, track.wearer);
                standing.changed = false;
            }
        }
    }

    /** Commits everything together with the cursor. */
    void commit(long cursor) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update mon_cursor set seq = ? where name = ?")) {
            update.setLong(1, cursor);
            update.setString(2, CURSOR);
            update.executeUpdate();
        }
        connection.commit();
        dirty = false;
    }

    @Override
    public void close() {
        Connection old = connection;
        connection = null;
        if (old == null) {
            return;
        }
        try {
            old.rollback();
        } catch (SQLException e) {
            // It is dropped because it failed; what it had begun ends with it.
        }
        try {
            old.close();
        } catch (SQLException e) {
            // As above.
        }
    }
}
