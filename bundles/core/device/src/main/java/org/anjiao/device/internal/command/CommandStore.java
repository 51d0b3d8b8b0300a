package org.anjiao.device.internal.command;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.anjiao.device.CommandContent;
import org.anjiao.device.CommandState;
import org.anjiao.device.IssuedCommand;
import org.anjiao.device.internal.Jdbc;
import org.anjiao.device.internal.StoredText;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.TerminalParameters;

/**
 * Table {@code dev_command}. The step to {@link CommandState#EXPIRED} is not written: an open command is expired when its
 * time is over, whoever looks.
 */
public final class CommandStore {
    private static final String COMMAND =
            "select id, device_id, supervisee_id, unit_id, kind, content, purpose, issued_by, issued_by_name, issued_at,"
                    + " expires_at, state, sends, sent_at, closed_at, detail, read_reporting, read_heartbeat"
                    + " from dev_command ";
    private static final String OPEN = "state in (" + from(CommandState.EXPIRED) + ") and expires_at > ? ";

    private static final int LONGEST_DETAIL = 400;

    private final Jdbc jdbc;

    public CommandStore(DataSource database) {
        this.jdbc = new Jdbc(database);
    }

    /** The states from which a step leads to that one, as a list for SQL. */
    public static String from(CommandState target) {
        return Arrays.stream(CommandState.values())
                .filter(state -> state.leadsTo(target))
                .map(state -> "'" + state + "'")
                .collect(Collectors.joining(", "));
    }

    /** A detail that the column takes; null for null. */
    public static String detail(String detail) {
        return detail == null ? null : StoredText.cut(detail, LONGEST_DETAIL);
    }

    void insert(IssuedCommand command, int device) {
        jdbc.call(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into dev_command (id, device_no, device_id, supervisee_id, unit_id, kind, content, purpose,"
                            + " issued_by, issued_by_name, issued_at, expires_at, state, sends)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
                insert.setString(1, command.id());
                insert.setInt(2, device);
                insert.setString(3, command.deviceId());
                insert.setString(4, command.superviseeId());
                insert.setString(5, command.unitId());
                insert.setString(6, command.content().kind().name());
                insert.setString(7, ContentText.write(command.content()));
                insert.setString(8, command.purpose());
                insert.setString(9, command.issuedBy());
                insert.setString(10, command.issuedByName());
                insert.setLong(11, command.issuedAt().toEpochMilli());
                insert.setLong(12, command.expiresAt().toEpochMilli());
                insert.setString(13, command.state().name());
                return insert.executeUpdate();
            }
        });
    }

    Optional<IssuedCommand> find(String id, Instant now) {
        return jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COMMAND + "where id = ?")) {
                select.setString(1, id);
                return all(select, now).stream().findFirst();
            }
        });
    }

    /** Commands of a device before a cursor, the latest first. */
    List<IssuedCommand> before(String deviceId, String cursor, int limit, Instant now) {
        return jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(COMMAND + "where device_id = ? and id < ?"
                    + " order by id desc fetch first " + limit + " rows only")) {
                select.setString(1, deviceId);
                select.setString(2, cursor == null ? "~" : cursor);
                return all(select, now);
            }
        });
    }

    /** Commands of a device that may still be sent, in the order in which they were issued. */
    List<IssuedCommand> open(int device, int limit, Instant now) {
        return jdbc.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    COMMAND + "where device_no = ? and " + OPEN + "order by id fetch first " + limit + " rows only")) {
                select.setInt(1, device);
                select.setLong(2, now.toEpochMilli());
                return all(select, now);
            }
        });
    }

    /** Numbers of the devices for which commands are open. */
    public Set<Integer> devicesWithOpen(Instant now) {
        return jdbc.call(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select distinct device_no from dev_command where " + OPEN)) {
                select.setLong(1, now.toEpochMilli());
                try (ResultSet rows = select.executeQuery()) {
                    Set<Integer> devices = new HashSet<>();
                    while (rows.next()) {
                        devices.add(rows.getInt(1));
                    }
                    return devices;
                }
            }
        });
    }

    /** Writes that it is sent now; false if it cannot be sent any more. */
    boolean sent(String id, Instant now) {
        return jdbc.call(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update dev_command set state = 'SENT', sends = sends + 1, sent_at = coalesce(sent_at, ?)"
                            + " where id = ? and state in (" + from(CommandState.SENT) + ") and expires_at > ?")) {
                update.setLong(1, now.toEpochMilli());
                update.setString(2, id);
                update.setLong(3, now.toEpochMilli());
                return update.executeUpdate() == 1;
            }
        });
    }

    /** Gives what may still be sent to a person's devices to another unit. */
    public void follow(String superviseeId, String unitId, Instant now) {
        jdbc.call(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update dev_command set unit_id = ? where supervisee_id = ? and " + OPEN)) {
                update.setString(1, unitId);
                update.setString(2, superviseeId);
                update.setLong(3, now.toEpochMilli());
                return update.executeUpdate();
            }
        });
    }

    /** Writes a command's last state; false if no step leads there from its present one. */
    boolean close(String id, CommandState target, String detail, Instant now) {
        return jdbc.call(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update dev_command set state = ?, closed_at = ?, detail = ?"
                            + " where id = ? and state in (" + from(target) + ") and expires_at > ?")) {
                update.setString(1, target.name());
                update.setLong(2, now.toEpochMilli());
                update.setString(3, detail(detail));
                update.setString(4, id);
                update.setLong(5, now.toEpochMilli());
                return update.executeUpdate() == 1;
            }
        });
    }

    private static List<IssuedCommand> all(PreparedStatement select, Instant now) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<IssuedCommand> commands = new ArrayList<>();
            while (rows.next()) {
                commands.add(command(rows, now));
            }
            return commands;
        }
    }

    private static IssuedCommand command(ResultSet row, Instant now) throws SQLException {
        CommandContent content = ContentText.read(CommandKind.valueOf(row.getString(5)), row.getString(6));
        Instant expiresAt = Instant.ofEpochMilli(row.getLong(11));
        CommandState written = CommandState.valueOf(row.getString(12));
        boolean expired = written.open() && !now.isBefore(expiresAt);
        return new IssuedCommand(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                content,
                row.getString(7),
                row.getString(8),
                row.getString(9),
                Instant.ofEpochMilli(row.getLong(10)),
                expiresAt,
                expired ? CommandState.EXPIRED : written,
                row.getInt(13),
                instant(row, 14),
                expired ? expiresAt : instant(row, 15),
                row.getString(16),
                parameters(integer(row, 17), integer(row, 18)));
    }

    private static TerminalParameters parameters(Integer reporting, Integer heartbeat) {
        return reporting == null && heartbeat == null
                ? null
                : new TerminalParameters(SpiCommands.seconds(reporting), SpiCommands.seconds(heartbeat));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(value);
    }

    private static Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(value);
    }
}
