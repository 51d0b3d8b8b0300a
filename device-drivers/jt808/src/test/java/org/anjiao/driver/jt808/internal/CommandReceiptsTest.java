package org.anjiao.driver.jt808.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandReceipt.Outcome;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which command a terminal's answer is about. */
class CommandReceiptsTest {
    private static final Instant NOW = Instant.parse("2019-03-31T01:00:00Z");

    private final Terminal terminal = new Terminal("13800000001", false);

    private TestConnection connect(Instant at) {
        return new TestConnection(new Jt808Driver(), new TestContext(Clock.fixed(at, ZoneOffset.UTC), true))
                .feed(terminal.message(Message.HEARTBEAT, new byte[0]));
    }

    private static List<CommandReceipt> receipts(TestConnection connection) {
        return connection.outcomes().stream()
                .flatMap(outcome -> outcome.receipts().stream())
                .toList();
    }

    @Test
    void nothingIsSentToATerminalThatHasNotSpoken() {
        TestConnection silent = new TestConnection(new Jt808Driver(), new TestContext(Clock.systemUTC(), true));
        assertThatThrownBy(() -> silent.encode(new DeviceCommand.LocateNow("c-1")))
                .isInstanceOf(CommandRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"0, DONE", "1, FAILED", "2, FAILED", "3, NOT_SUPPORTED", "4, FAILED"})
    void theGeneralAnswerTellsTheOutcome(int result, Outcome outcome) throws CommandRefused {
        TestConnection connection = connect(NOW);
        Frame sent = connection.encode(new DeviceCommand.ShowText("c-1", "请返回"));
        connection.feed(terminal.generalAnswer(sent, result));
        assertThat(receipts(connection)).containsExactly(new CommandReceipt("c-1", outcome, Integer.toString(result)));
    }

    @Test
    void whatWasAskedForIsTheAnswerAndNotTheGeneralOneBeforeIt() throws CommandRefused {
        TestConnection connection = connect(NOW);
        Frame locate = connection.encode(new DeviceCommand.LocateNow("c-1"));
        Frame query = connection.encode(new DeviceCommand.QueryParameters("c-2"));
        connection.feed(terminal.generalAnswer(locate, 0)).feed(terminal.generalAnswer(query, 0));
        assertThat(receipts(connection)).isEmpty();

        connection.feed(terminal.answer(query)).feed(terminal.answer(locate));
        assertThat(receipts(connection))
                .containsExactly(
                        new CommandReceipt(
                                "c-2",
                                Outcome.DONE,
                                null,
                                new TerminalParameters(Duration.ofSeconds(30), Duration.ofSeconds(180))),
                        new CommandReceipt("c-1", Outcome.DONE, null));
        assertThat(connection.outcomes().get(connection.outcomes().size() - 1).observations())
                .hasOnlyElementsOfType(PositionFix.class)
                .hasSize(1);
    }

    @Test
    void aQueryThatIsRefusedHasAReceipt() throws CommandRefused {
        TestConnection connection = connect(NOW);
        connection.feed(terminal.generalAnswer(connection.encode(new DeviceCommand.LocateNow("c-1")), 3));
        assertThat(receipts(connection)).containsExactly(new CommandReceipt("c-1", Outcome.NOT_SUPPORTED, "3"));
    }

    @Test
    void anAnswerToAnotherMessageOfTheSameNumberIsNoReceipt() throws CommandRefused {
        TestConnection connection = connect(NOW);
        int serial = ReadBack.of(connection.encode(new DeviceCommand.ShowText("c-1", "一")))
                .serial();
        byte[] body = HexFormat.of().parseHex("%04x".formatted(serial) + "8103" + "00");
        connection.feed(terminal.message(Message.TERMINAL_ANSWER, body));
        assertThat(receipts(connection)).isEmpty();
    }

    /** The connection broke, or the server was restarted, and the terminal answers late over the next connection. */
    @Test
    void anAnswerToAnEarlierConnectionIsNoReceiptOfAnotherCommand() throws CommandRefused {
        Frame before = connect(NOW).encode(new DeviceCommand.ShowText("c-1", "一"));
        TestConnection next = connect(NOW.plusSeconds(5));
        Frame after = next.encode(new DeviceCommand.ShowText("c-2", "二"));
        next.feed(terminal.answer(before));
        assertThat(receipts(next)).isEmpty();
        next.feed(terminal.answer(after));
        assertThat(receipts(next)).extracting(CommandReceipt::commandId).containsExactly("c-2");
    }

    @Test
    void aRepeatedCommandIsAnsweredByEither() throws CommandRefused {
        TestConnection connection = connect(NOW);
        Frame first = connection.encode(new DeviceCommand.ShowText("c-1", "一"));
        connection.encode(new DeviceCommand.ShowText("c-1", "一"));
        connection.feed(terminal.answer(first));
        assertThat(receipts(connection)).extracting(CommandReceipt::commandId).containsExactly("c-1");
    }

    @Test
    void aTerminalThatNeverAnswersFillsNothing() throws CommandRefused {
        TestConnection connection = connect(NOW);
        Frame first = connection.encode(new DeviceCommand.LocateNow("c-0"));
        Frame last = first;
        for (int i = 1; i <= 64; i++) {
            last = connection.encode(new DeviceCommand.LocateNow("c-" + i));
        }
        connection.feed(terminal.answer(first)).feed(terminal.answer(last));
        assertThat(receipts(connection)).extracting(CommandReceipt::commandId).containsExactly("c-64");
    }

    @Test
    void aListOfParametersThatIsCutShortIsKeptAndNoReceipt() throws CommandRefused {
        TestConnection connection = connect(NOW);
        int serial = ReadBack.of(connection.encode(new DeviceCommand.QueryParameters("c-1")))
                .serial();
        byte[] body = HexFormat.of().parseHex("%04x".formatted(serial) + "02" + "0000000104000000b4");
        connection.feed(terminal.message(Message.PARAMETERS, body));
        assertThat(receipts(connection)).isEmpty();
        assertThat(connection.outcomes().get(connection.outcomes().size() - 1).error())
                .contains("bytes expected");
    }

    @Test
    void parametersInPartsAreOneReceipt() throws CommandRefused {
        TestConnection connection = connect(NOW);
        int serial = ReadBack.of(connection.encode(new DeviceCommand.QueryParameters("c-1")))
                .serial();
        connection.feed(terminal.message(
                Message.PARAMETERS, HexFormat.of().parseHex("%04x".formatted(serial) + "010000"), 2, 1));
        connection.feed(terminal.message(Message.PARAMETERS, HexFormat.of().parseHex("0029040000001e"), 2, 2));
        assertThat(receipts(connection))
                .containsExactly(new CommandReceipt(
                        "c-1", Outcome.DONE, null, new TerminalParameters(Duration.ofSeconds(30), null)));
    }
}
