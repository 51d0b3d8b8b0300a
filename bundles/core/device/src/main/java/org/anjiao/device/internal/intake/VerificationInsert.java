package org.anjiao.device.internal.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.anjiao.device.VerificationEvent;
import org.anjiao.device.internal.StoredText;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.IdentityCheck;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TamperAlert;

/** Turns what a device that verifies only reported into rows of {@code dev_verification}. */
final class VerificationInsert {
    private static final double DEGREE = 1e7;
    private static final int LONGEST_CODE = 64;

    private final PreparedStatement insert;

    VerificationInsert(Connection connection) throws SQLException {
        insert = connection.prepareStatement("insert into dev_verification (block_no, item, device_no, supervisee_id,"
                + " unit_id, kind, device_time, variant, detail, passed, person_code, lat, lon, accuracy, kept,"
                + " received_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    /** The kind of row that an observation makes; null for none: a battery, a border of an
     * area or a missing fix verifies nobody. */
    static VerificationEvent.Kind kind(DeviceObservation observation) {
        if (observation instanceof PositionFix) {
            return VerificationEvent.Kind.PLACE;
        }
        if (observation instanceof IdentityCheck) {
            return VerificationEvent.Kind.IDENTITY;
        }
        if (observation instanceof TamperAlert) {
            return VerificationEvent.Kind.TAMPER;
        }
        return observation instanceof DistressCall ? VerificationEvent.Kind.DISTRESS : null;
    }

    /** A hash of the content: with device and time it tells reports apart. A terminal may recognise two in a second. */
    static int variant(DeviceObservation observation) {
        return observation instanceof PositionFix fix
                ? StoredPositions.variant(fix)
                : 31
                                * (31 * kind(observation).name().hashCode()
                                        + detail(observation).hashCode())
                        + String.valueOf(personCode(observation)).hashCode();
    }

    private static String detail(DeviceObservation observation) {
        if (observation instanceof IdentityCheck check) {
            return check.method().name();
        }
        return observation instanceof TamperAlert tamper ? tamper.kind().name() : "";
    }

    private static String personCode(DeviceObservation observation) {
        String code = observation instanceof IdentityCheck check ? check.personCode() : null;
        return code == null ? null : StoredText.cut(code, LONGEST_CODE);
    }

    void write(JournalBatch batch) throws SQLException {
        if (batch.verified.isEmpty()) {
            return;
        }
        int item = 0;
        for (JournalBatch.Verified row : batch.verified) {
            DeviceObservation observation = row.observation();
            PositionFix place = observation instanceof PositionFix fix ? fix : null;
            boolean passed = observation instanceof IdentityCheck check && check.matched();
            insert.setLong(1, batch.number);
            insert.setInt(2, item++);
            insert.setInt(3, row.device());
            insert.setString(
                    4, row.assignment() == null ? null : row.assignment().superviseeId());
            insert.setString(
                    5, row.assignment() == null ? null : row.assignment().unitId());
            insert.setString(6, kind(observation).name());
            insert.setLong(7, observation.deviceTime().toEpochMilli());
            insert.setInt(8, row.variant());
            insert.setString(9, detail(observation));
            insert.setInt(10, passed ? 1 : 0);
            insert.setString(11, personCode(observation));
            number(12, place == null ? Double.NaN : place.latitude() * DEGREE);
            number(13, place == null ? Double.NaN : place.longitude() * DEGREE);
            number(14, place == null ? Double.NaN : place.accuracy() * 10);
            insert.setInt(15, observation.origin() == Origin.STORED ? 1 : 0);
            insert.setLong(16, row.receivedAt());
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private void number(int column, double value) throws SQLException {
        if (Double.isNaN(value)) {
            insert.setNull(column, Types.INTEGER);
        } else {
            insert.setInt(column, (int) Math.round(value));
        }
    }

    void clear() throws SQLException {
        insert.clearBatch();
    }
}
