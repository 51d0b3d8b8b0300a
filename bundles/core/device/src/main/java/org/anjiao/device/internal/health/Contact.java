package org.anjiao.device.internal.health;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.anjiao.device.LastContact;
import org.anjiao.device.spi.BatteryReading;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.SignalReading;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.TerminalParameters;

/** What one device told last, as a row of {@code dev_contact}. Older news never replaces newer one. Not thread-safe. */
final class Contact implements Cloneable {
    private static final int ONLY_SAID_WHETHER_LOW = -1;
    private static final TerminalAttributes NOTHING_TOLD = new TerminalAttributes(null, null, null, null, null, null);

    private static final List<String> VALUES = List.of(
            "heard_at",
            "fix_at",
            "battery",
            "battery_low",
            "battery_at",
            "signal",
            "signal_at",
            "reporting",
            "heartbeat",
            "maker",
            "model",
            "serial",
            "hardware",
            "firmware",
            "iccid",
            "described_at");

    static final String INSERT = "insert into dev_contact (" + String.join(", ", VALUES) + ", device_no) values ("
            + "?, ".repeat(VALUES.size()) + "?)";
    static final String UPDATE = "update dev_contact set "
            + VALUES.stream().map(column -> column + " = ?").collect(Collectors.joining(", ")) + " where device_no = ?";

    private final int device;
    private Long heardAt;
    private Long fixAt;
    private Integer battery;
    private boolean batteryLow;
    private Long batteryAt;
    private Integer signal;
    private Long signalAt;
    private Integer reporting;
    private Integer heartbeat;
    private TerminalAttributes attributes = NOTHING_TOLD;
    private Long attributesAt;

    Contact(int device) {
        this.device = device;
    }

    /** The columns of a row that {@link #read} understands. */
    static String columns(String alias) {
        return VALUES.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    int device() {
        return device;
    }

    Contact copy() {
        try {
            return (Contact) clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    void heard(long at) {
        heardAt = later(heardAt, at);
    }

    void observed(DeviceObservation observation) {
        long at = observation.deviceTime().toEpochMilli();
        if (observation instanceof PositionFix) {
            fixAt = later(fixAt, at);
        } else if (observation instanceof BatteryReading reading) {
            if (batteryAt == null || at >= batteryAt) {
                battery = reading.percent();
                batteryLow = reading.low();
                batteryAt = at;
            }
        } else if (observation instanceof SignalReading reading) {
            if (signalAt == null || at >= signalAt) {
                signal = reading.percent();
                signalAt = at;
            }
        }
    }

    void answered(TerminalParameters told) {
        reporting = seconds(told.reportingInterval(), reporting);
        heartbeat = seconds(told.heartbeatInterval(), heartbeat);
    }

    void described(TerminalAttributes told, long at) {
        attributes = attributes.updatedBy(told);
        attributesAt = later(attributesAt, at);
    }

    /** Null if the device was never heard. */
    LastContact shown() {
        if (heardAt == null) {
            return null;
        }
        boolean asked = reporting != null || heartbeat != null;
        return new LastContact(
                Instant.ofEpochMilli(heardAt),
                instant(fixAt),
                batteryAt == null
                        ? null
                        : new LastContact.Battery(
                                battery == ONLY_SAID_WHETHER_LOW ? null : battery, batteryLow, instant(batteryAt)),
                signal,
                asked ? new TerminalParameters(duration(reporting), duration(heartbeat)) : null,
                attributesAt == null ? null : attributes,
                instant(attributesAt));
    }

    /** Fills the parameters of {@link #INSERT} or {@link #UPDATE}. */
    void write(PreparedStatement statement) throws SQLException {
        int at = 0;
        number(statement, ++at, heardAt);
        number(statement, ++at, fixAt);
        number(statement, ++at, battery);
        statement.setInt(++at, batteryLow ? 1 : 0);
        number(statement, ++at, batteryAt);
        number(statement, ++at, signal);
        number(statement, ++at, signalAt);
        number(statement, ++at, reporting);
        number(statement, ++at, heartbeat);
        statement.setString(++at, attributes.maker());
        statement.setString(++at, attributes.model());
        statement.setString(++at, attributes.serial());
        statement.setString(++at, attributes.hardware());
        statement.setString(++at, attributes.firmware());
        statement.setString(++at, attributes.iccid());
        number(statement, ++at, attributesAt);
        statement.setInt(++at, device);
    }

    /** @param first number of the first of the {@link #columns} */
    static Contact read(ResultSet row, int device, int first) throws SQLException {
        Contact contact = new Contact(device);
        int at = first;
        contact.heardAt = big(row, at++);
        contact.fixAt = big(row, at++);
        contact.battery = small(row, at++);
        contact.batteryLow = row.getInt(at++) == 1;
        contact.batteryAt = big(row, at++);
        contact.signal = small(row, at++);
        contact.signalAt = big(row, at++);
        contact.reporting = small(row, at++);
        contact.heartbeat = small(row, at++);
        contact.attributes = new TerminalAttributes(
                row.getString(at++),
                row.getString(at++),
                row.getString(at++),
                row.getString(at++),
                row.getString(at++),
                row.getString(at++));
        contact.attributesAt = big(row, at);
        return contact;
    }

    private static Long later(Long known, long at) {
        return known == null || at > known ? Long.valueOf(at) : known;
    }

    private static Integer seconds(Duration told, Integer known) {
        return told == null ? known : Integer.valueOf((int) Math.min(Integer.MAX_VALUE, told.toSeconds()));
    }

    private static Duration duration(Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private static void number(PreparedStatement statement, int at, Number value) throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.BIGINT);
        } else {
            statement.setLong(at, value.longValue());
        }
    }

    private static Long big(ResultSet row, int at) throws SQLException {
        long value = row.getLong(at);
        return row.wasNull() ? null : value;
    }

    private static Integer small(ResultSet row, int at) throws SQLException {
        int value = row.getInt(at);
        return row.wasNull() ? null : value;
    }
}
