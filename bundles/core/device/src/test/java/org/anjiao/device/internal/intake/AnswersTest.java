package org.anjiao.device.internal.intake;

import static org.anjiao.device.internal.Wards.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.anjiao.device.Device;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.internal.Wards;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandReceipt.Outcome;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.TerminalParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers to commands are stored together with the frames that carried them. */
@Timeout(60)
class AnswersTest extends IntakeFixture {
    private static void command(String id, Device device, String state, long expiresInSeconds) throws SQLException {
        try (Connection connection = database().getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into dev_command (id, device_no, device_id, unit_id, kind, content, purpose, issued_by,"
                                + " issued_by_name, issued_at, expires_at, state, sends)"
                                + " values (?, ?, ?, 'U1', 'QUERY_PARAMETERS', '', '核查', 'a', 'a', 0, ?, ?, 1)")) {
            insert.setString(1, id);
            insert.setInt(2, device.number());
            insert.setString(3, device.id());
            insert.setLong(4, NOW.plusSeconds(expiresInSeconds).toEpochMilli());
            insert.setString(5, state);
            insert.executeUpdate();
        }
    }

    private void answer(Device device, CommandReceipt receipt) throws Exception {
        offer(device, receipt).get();
    }

    private CompletableFuture<Void> offer(Device device, CommandReceipt receipt) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        submit(
                new IntakeFrame(
                        "jt808",
                        "tcp",
                        "10.0.0.1:5",
                        Frame.copyOf(new byte[] {1}),
                        Wards.binding(device),
                        List.of(),
                        List.of(receipt),
                        NOW,
                        null),
                done);
        return done;
    }

    private List<String> states() throws SQLException {
        return texts("select state from dev_command order by id");
    }

    @Test
    void anAnswerIsDurableWhenItsFrameIs() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        command("c-1", device, "SENT", 60);
        answer(
                device,
                new CommandReceipt("c-1", Outcome.DONE, "0", new TerminalParameters(Duration.ofSeconds(30), null)));
        assertThat(states()).containsExactly("DONE");
        assertThat(texts("select read_reporting from dev_command")).containsExactly("30");
        assertThat(texts("select read_heartbeat from dev_command")).containsOnlyNulls();
        assertThat(texts("select closed_at from dev_command")).containsExactly(Long.toString(NOW.toEpochMilli()));
        assertThat(texts("select detail from dev_command")).containsExactly("0");
        assertThat(count("dev_frame_block")).isEqualTo(1);
    }

    @Test
    void aCommandThatIsOverStaysAsItIs() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        command("c-1", device, "CANCELLED", 60);
        command("c-2", device, "SENT", 0);
        command("c-3", device, "QUEUED", 60);
        command("c-4", device, "SENT", 60);
        for (String id : List.of("c-1", "c-2", "c-3", "c-4", "c-4", "no such command")) {
            answer(device, new CommandReceipt(id, Outcome.FAILED, "bad\0" + "x".repeat(500)));
            answer(device, new CommandReceipt(id, Outcome.DONE, null));
        }
        assertThat(states()).containsExactly("CANCELLED", "SENT", "QUEUED", "FAILED");
        assertThat(texts("select detail from dev_command where id = 'c-4'").get(0))
                .startsWith("bad x")
                .hasSize(400);
    }

    @Test
    void aDeviceCannotAnswerForAnother() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        command("c-1", device, "SENT", 60);
        answer(wards.worn("13800000002", "P2"), new CommandReceipt("c-1", Outcome.DONE, null));
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void anAnswerWaitsForTheDatabaseAsItsFrameDoes() throws Exception {
        Device device = wards.worn("13800000001", "P1");
        command("c-1", device, "SENT", 60);
        faults.goAway();
        CompletableFuture<Void> done = offer(device, new CommandReceipt("c-1", Outcome.DONE, null));
        faults.awaitRefusals(2);
        assertThat(done).isNotDone();
        assertThat(states()).containsExactly("SENT");
        faults.comeBack();
        done.get();
        assertThat(states()).containsExactly("DONE");
        assertThat(count("dev_frame_block")).isEqualTo(1);
    }
}
