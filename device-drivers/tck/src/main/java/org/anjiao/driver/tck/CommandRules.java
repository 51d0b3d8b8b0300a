package org.anjiao.driver.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.CommandReceipt;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceArea;
import org.anjiao.device.spi.DeviceArea.Place;
import org.anjiao.device.spi.DeviceArea.Shape;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.TerminalParameters;
import org.anjiao.device.spi.Transport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The rules for commands: each supported one is encoded, and the terminal's answer is recognised as its own. */
abstract class CommandRules extends ContractFixture {
    private static final Place NORTH_WEST = new Place(34.27, 108.93);
    private static final Place SOUTH_EAST = new Place(34.25, 108.96);

    /**
     * At least one command of each kind.
     *
     * @param prefix of their identifiers
     */
    private static List<DeviceCommand> commands(String prefix) {
        Instant from = Instant.parse("2019-04-01T00:00:00Z");
        return List.of(
                new DeviceCommand.ShowText(prefix + "text", "请立即返回"),
                new DeviceCommand.LocateNow("locate"),
                new DeviceCommand.TrackTemporarily(prefix + "track", Duration.ofSeconds(10), Duration.ofMinutes(10)),
                new DeviceCommand.SetParameters(
                        prefix + "set", new TerminalParameters(Duration.ofSeconds(30), Duration.ofMinutes(3))),
                new DeviceCommand.QueryParameters("query"),
                setArea(prefix + "circle", Shape.CIRCLE, List.of(NORTH_WEST), 200, null),
                setArea(prefix + "rectangle", Shape.RECTANGLE, List.of(NORTH_WEST, SOUTH_EAST), null, from),
                setArea(
                        prefix + "polygon",
                        Shape.POLYGON,
                        List.of(NORTH_WEST, SOUTH_EAST, new Place(34.25, 108.93)),
                        null,
                        from),
                new DeviceCommand.DeleteArea(prefix + "no-circle", 7, Shape.CIRCLE),
                new DeviceCommand.DeleteArea(prefix + "no-rectangle", 7, Shape.RECTANGLE),
                new DeviceCommand.DeleteArea(prefix + "no-polygon", 7, Shape.POLYGON));
    }

    private static DeviceCommand setArea(String id, Shape shape, List<Place> points, Integer radius, Instant from) {
        Instant until = from == null ? null : from.plus(Duration.ofDays(1));
        return new DeviceCommand.SetArea(id, new DeviceArea(7, "禁止区", shape, points, radius, true, true, from, until));
    }

    /** At least one command of each kind that the driver supports. */
    final List<DeviceCommand> supported(String prefix) {
        return commands(prefix).stream()
                .filter(command -> driver().supportedCommands().contains(command.kind()))
                .toList();
    }

    private TestConnection spokenTo() {
        return connect(driver()).feed(reportingFrame().wire());
    }

    /** Sends a command as a host does: over HTTP in the response to a poll. */
    final Frame send(TestConnection connection, DeviceCommand command) throws CommandRefused {
        return polls() ? poll(connection.issue(command)) : connection.encode(command);
    }

    private boolean polls() {
        return driver().transports().contains(Transport.HTTP);
    }

    private Frame poll(TestConnection connection) {
        connection.feed(poll());
        List<FrameOutcome> outcomes = connection.outcomes();
        assertThat(outcomes.get(outcomes.size() - 1).replies())
                .as("responses to a poll")
                .hasSize(1);
        return outcomes.get(outcomes.size() - 1).replies().get(0);
    }

    private static List<CommandReceipt> receipts(TestConnection connection) {
        return connection.outcomes().stream()
                .flatMap(outcome -> outcome.receipts().stream())
                .toList();
    }

    private static void assertDone(DeviceCommand command, List<CommandReceipt> receipts) {
        assertThat(receipts).as("receipts of %s", command).singleElement().satisfies(receipt -> {
            assertThat(receipt.commandId()).isEqualTo(command.commandId());
            assertThat(receipt.outcome()).isEqualTo(CommandReceipt.Outcome.DONE);
            assertThat(receipt.parameters() != null)
                    .as("parameters are told when they are asked for")
                    .isEqualTo(command.kind() == CommandKind.QUERY_PARAMETERS);
        });
    }

    @Test
    void commandsAreEncodedOrRefused() throws CommandRefused {
        TestConnection connection = spokenTo();
        assertThat(commands("").stream().map(DeviceCommand::kind)).contains(CommandKind.values());
        for (DeviceCommand command : commands("")) {
            if (driver().supportedCommands().contains(command.kind())) {
                assertThat(connection.encode(command).length())
                        .as("%s", command)
                        .isPositive();
            } else {
                assertThatThrownBy(() -> connection.encode(command))
                        .as("%s", command)
                        .isInstanceOf(CommandRefused.class);
            }
        }
    }

    @Test
    void theAnswerToEachCommandIsItsReceiptAndOnlyOnce() throws CommandRefused {
        for (DeviceCommand command : supported("")) {
            TestConnection connection = spokenTo();
            byte[] answer = answer(command, send(connection, command));
            assertDone(command, receipts(connection.feed(answer)));
            List<CommandReceipt> twice = receipts(connection.feed(answer));
            assertThat(twice).as("the answer to %s comes twice", command).hasSizeBetween(1, mostReceipts());
            assertThat(twice).as("the answer to %s comes twice", command).containsOnly(twice.get(0));
        }
    }

    /** A session of one message cannot know that its answer came before; the host takes the second for nothing. */
    private int mostReceipts() {
        return polls() || driver().transports().contains(Transport.MQTT) ? 2 : 1;
    }

    /** HTTP: whatever waits goes out in one response, and without commands there is one too. */
    @Test
    void aPollIsAnsweredWithEverythingThatWaits() throws CommandRefused {
        Assumptions.assumeTrue(polls() && !supported("").isEmpty(), "nothing is polled");
        TestConnection connection = spokenTo();
        Frame nothing = poll(connection);
        supported("1").forEach(connection::issue);
        int ofOne = poll(connection).length();
        List.of("2", "3", "4").forEach(prefix -> supported(prefix).forEach(connection::issue));
        assertThat(poll(connection).length())
                .as("bytes of a response with three times as many commands")
                .isGreaterThan(2 * ofOne - nothing.length());
        assertThat(poll(connection)).as("when all have gone out").isEqualTo(nothing);
        List<String> ids = new ArrayList<>();
        for (DeviceCommand command : supported("3")) {
            connection.feed(answer(command, send(spokenTo(), command)));
            ids.add(command.commandId());
        }
        assertThat(receipts(connection)).extracting(CommandReceipt::commandId).isEqualTo(ids);
    }

    @Test
    void answersBelongToTheirCommandsInWhateverOrderTheyCome() throws CommandRefused {
        assertAnswersAreMatched(false);
        assertAnswersAreMatched(true);
    }

    private void assertAnswersAreMatched(boolean reversed) throws CommandRefused {
        TestConnection connection = spokenTo();
        List<byte[]> answers = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (DeviceCommand command : supported("")) {
            answers.add(answer(command, send(connection, command)));
            ids.add(command.commandId());
        }
        if (reversed) {
            Collections.reverse(answers);
            Collections.reverse(ids);
        }
        answers.forEach(connection::feed);
        assertThat(receipts(connection)).extracting(CommandReceipt::commandId).isEqualTo(ids);
    }

    @Test
    void anAnswerAfterAHandOverIsStillAReceipt() throws CommandRefused {
        for (DeviceCommand command : supported("")) {
            TestConnection connection = spokenTo();
            Frame sent = send(connection, command);
            connection.handOver(driver());
            assertDone(command, receipts(connection.feed(answer(command, sent))));
        }
    }
}
