package org.anjiao.device.internal.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.device.DeviceEvent;
import org.anjiao.device.internal.StoredText;
import org.anjiao.device.internal.partition.PartitionedTable;
import org.anjiao.device.internal.partition.Partitions;

/**
 * Writes one batch in one transaction, over a connection of its own whose statements are prepared once. It commits
 * itself: the intake shares nothing with other domains, and two-phase commit would cost more than all the rest. Used by
 * the intake's one thread.
 */
final class JournalWriter implements AutoCloseable {
    private static final int LONGEST_ERROR = 400;
    private static final int LONGEST_ADDRESS = 80;

    private final DataSource database;
    private final WearerBook wearers;
    private Connection connection;
    private Partitions partitions;
    private PositionInsert positions;
    private PreparedStatement event;
    private PreparedStatement quarantine;
    private VerificationInsert verification;
    private PreparedStatement bad;
    private PreparedStatement block;
    private AnswerUpdate answers;
    private long lastSequence;
    private long lastBlock;

    JournalWriter(DataSource database, WearerBook wearers) {
        this.database = database;
        this.wearers = wearers;
    }

    boolean isOpen() {
        return connection != null;
    }

    /** Connects and finds out where the journal ends. */
    void open(List<RecentReports> recent) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        partitions = Partitions.over(connection);
        positions = PositionInsert.prepare(connection);
        event = connection.prepareStatement(
                "insert into dev_event (seq, device_no, wearer_no, kind, device_time, variant,"
                        + " reading, detail, kept, received_at, stored_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        quarantine = connection.prepareStatement("insert into dev_quarantine (block_no, item, device_no, device_time,"
                + " reason, received_at) values (?, ?, ?, ?, ?, ?)");
        bad = connection.prepareStatement("insert into dev_bad_frame (block_no, item, driver, device_no, port, remote,"
                + " error, received_at, content, authenticated) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        block = connection.prepareStatement(
                "insert into dev_frame_block (block_no, stored_at, frames, raw_bytes, content)"
                        + " values (?, ?, ?, ?, ?)");
        answers = AnswerUpdate.prepare(connection);
        verification = new VerificationInsert(connection);
        for (RecentReports reports : recent) {
            reports.prepare(connection);
        }
        reload();
    }

    private void reload() throws SQLException {
        lastSequence = Math.max(number("select max(seq) from dev_position"), number("select max(seq) from dev_event"));
        lastBlock = number("select max(block_no) from dev_frame_block");
        wearers.load(connection);
    }

    long lastSequence() {
        return lastSequence;
    }

    /** The number of the last batch that is stored. */
    long lastBlock() {
        return lastBlock;
    }

    void write(JournalBatch batch) throws SQLException {
        wearers.save(connection);
        partitions.cover(PartitionedTable.POSITIONS, batch.positions.deviceTimes, batch.positions.size());
        partitions.cover(PartitionedTable.FRAMES, batch.storedAt);
        positions.insert(batch.positions);
        writeEvents(batch);
        writeQuarantine(batch);
        verification.write(batch);
        writeBad(batch);
        answers.write(batch.answers);
        block.setLong(1, batch.number);
        block.setLong(2, batch.storedAt);
        block.setInt(3, batch.block.frames());
        block.setInt(4, batch.block.plainSize());
        block.setBytes(5, batch.block.pack());
        block.executeUpdate();
        connection.commit();
        wearers.saved();
        lastSequence = batch.positions.last();
        lastBlock = batch.number;
    }

    private void writeEvents(JournalBatch batch) throws SQLException {
        if (batch.positions.events.isEmpty()) {
            return;
        }
        for (DeviceEvent row : batch.positions.events) {
            event.setLong(1, row.sequence());
            event.setInt(2, row.wearer().device());
            event.setInt(3, row.wearer().number());
            event.setString(4, row.kind().name());
            event.setLong(5, row.deviceTime());
            event.setInt(6, BatchBuilder.variant(row.kind(), row.detail()));
            event.setInt(7, row.value());
            event.setString(8, row.detail());
            event.setInt(9, row.late() ? 1 : 0);
            event.setLong(10, row.receivedAt());
            event.setLong(11, row.storedAt());
            event.addBatch();
        }
        event.executeBatch();
    }

    private void writeQuarantine(JournalBatch batch) throws SQLException {
        if (batch.quarantined.isEmpty()) {
            return;
        }
        int item = 0;
        for (JournalBatch.Quarantined row : batch.quarantined) {
            quarantine.setLong(1, batch.number);
            quarantine.setInt(2, item++);
            quarantine.setInt(3, row.device());
            quarantine.setLong(4, row.deviceTime());
            quarantine.setString(5, row.reason().name());
            quarantine.setLong(6, row.receivedAt());
            quarantine.addBatch();
        }
        quarantine.executeBatch();
    }

    private void writeBad(JournalBatch batch) throws SQLException {
        int item = 0;
        for (JournalBatch.Bad row : batch.bad) {
            bad.setLong(1, batch.number);
            bad.setInt(2, item++);
            bad.setString(3, row.driver());
            if (row.device() == 0) {
                bad.setNull(4, Types.INTEGER);
            } else {
                bad.setInt(4, row.device());
            }
            bad.setString(5, StoredText.cut(row.port(), LONGEST_ADDRESS));
            bad.setString(6, StoredText.cut(row.remote(), LONGEST_ADDRESS));
            bad.setString(7, StoredText.cut(row.error(), LONGEST_ERROR));
            bad.setLong(8, row.receivedAt());
            bad.setBytes(9, row.content().toBytes());
            bad.setInt(10, row.authenticated() ? 1 : 0);
            bad.executeUpdate();
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Takes back what a failed {@link #write} has begun and stays connected if possible. */
    void undo(List<RecentReports> recent) throws SQLException {
        positions.clear();
        event.clearBatch();
        quarantine.clearBatch();
        verification.clear();
        connection.rollback();
        partitions.forget();
        recent.forEach(RecentReports::forget);
        reload();
    }

    /** Drops the connection, whatever state it is in. */
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
