package org.anjiao.device.internal.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import org.anjiao.device.CommandState;
import org.anjiao.device.internal.command.CommandStore;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.TerminalParameters;

/**
 * Puts devices' answers to the commands to which they belong, in the transaction of the frames that carried them. An
 * answer to a command that is over, or that is another device's, changes nothing.
 */
final class AnswerUpdate {
    private final PreparedStatement update;

    private AnswerUpdate(PreparedStatement update) {
        this.update = update;
    }

    static AnswerUpdate prepare(Connection connection) throws SQLException {
        return new AnswerUpdate(connection.prepareStatement(
                "update dev_command set state = ?, closed_at = ?, detail = ?, read_reporting = ?, read_heartbeat = ?"
                        + " where id = ? and device_no = ? and state in (" + CommandStore.from(CommandState.DONE)
                        + ") and expires_at > ?"));
    }

    void write(List<JournalBatch.Answer> answers) throws SQLException {
        for (JournalBatch.Answer answer : answers) {
            CommandReceipt receipt = answer.receipt();
            TerminalParameters parameters = receipt.parameters();
            update.setString(1, CommandState.valueOf(receipt.outcome().name()).name());
            update.setLong(2, answer.receivedAt());
            update.setString(3, CommandStore.detail(receipt.detail()));
            seconds(4, parameters == null ? null : parameters.reportingInterval());
            seconds(5, parameters == null ? null : parameters.heartbeatInterval());
            update.setString(6, receipt.commandId());
            update.setInt(7, answer.device());
            update.setLong(8, answer.receivedAt());
            update.executeUpdate();
        }
    }

    private void seconds(int index, Duration duration) throws SQLException {
        if (duration == null) {
            update.setNull(index, Types.INTEGER);
        } else {
            update.setInt(index, (int) Math.min(Integer.MAX_VALUE, duration.toSeconds()));
        }
    }
}
