package org.anjiao.driver.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.Transport;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * What holds for whatever bytes arrive, tried by a fuzzer that follows the driver's branches (Jazzer). In a build the
 * frames of the contract, the captured ones and the inputs in {@code <TestClass>Inputs/anyBytes} beside the class are run
 * once; with {@code JAZZER_FUZZ=1} they are where the fuzzer begins. It calls the driver as the gateway does, and expects:
 *
 * <ul>
 *   <li>nothing but {@code UndecodableFrame} is thrown, and the context is used as the contract says;
 *   <li>frames are the same ones, and mean the same, in one piece and in many;
 *   <li>a successor that takes over before any piece makes the same of the rest;
 *   <li>a frame leads to no more observations than it has bytes, and the session keeps no more than a memo holds;
 *   <li>a request over HTTP is answered once;
 *   <li>whatever the terminal has called itself, a command is encoded or refused.
 * </ul>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DriverFuzz {
    /** The most that a session may keep of what it was sent; the host writes it down at each hand-over. */
    private static final int MAX_MEMO = 64 * 1024;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2019-03-31T01:00:00Z"), ZoneOffset.UTC);

    private final DriverContract contract;

    /** @param contract the driver's contract, whose preamble and golden frames are used here too */
    protected DriverFuzz(DriverContract contract) {
        this.contract = contract;
    }

    /** Further streams to begin with, such as captured frames; none by default. */
    protected List<byte[]> seeds() {
        return List.of();
    }

    /**
     * Puts the check codes of the frames in a stream right, which a fuzzer can hardly guess; the stream as it is by
     * default. To be supplied by a driver whose frames carry a check code.
     */
    protected byte[] sealed(byte[] stream) {
        return stream;
    }

    /**
     * Whether any stream, a spoilt one too, has the same frames in one piece and in many; true by default. A driver
     * overrides it, and says why, whose protocol leaves the end of a frame to guess from what has come so far.
     */
    protected boolean sameHoweverSplit() {
        return true;
    }

    /** @param input how the stream comes (see {@link Delivery}), then the stream */
    @ArgumentsSource(Seeds.class)
    @FuzzTest
    void anyBytes(byte[] input) {
        if (input.length < 2) {
            return;
        }
        Delivery delivery = Delivery.of(input[0]);
        byte[] stream = Arrays.copyOfRange(input, 1, input.length);
        tryStream(delivery, stream);
        byte[] sealed = sealed(stream);
        if (!Arrays.equals(stream, sealed)) {
            tryStream(delivery, sealed);
        }
    }

    /**
     * How a stream comes.
     *
     * @param authenticated whether the device has proved who it is
     * @param introduced whether it has logged in
     * @param commanded whether it has reported and then been sent all commands, which wait for their answers
     * @param piece bytes that come at once
     */
    private record Delivery(boolean authenticated, boolean introduced, boolean commanded, int piece) {
        static final byte PLAIN = 0;
        static final byte COMMANDED = 4;

        static Delivery of(byte first) {
            return new Delivery(
                    (first & 1) == 0, (first & 2) == 0, (first & COMMANDED) != 0, 1 + ((first & 0xFF) >> 3));
        }
    }

    private void tryStream(Delivery delivery, byte[] stream) {
        int piece = overStreams() ? delivery.piece() : stream.length;
        List<FrameOutcome> inPieces = frames(connect(delivery), stream, piece);
        if (sameHoweverSplit()) {
            assertThat(frames(connect(delivery), stream, stream.length))
                    .as("in one piece, and in pieces of %d", piece)
                    .isEqualTo(inPieces);
        }
        TestConnection handedOver = connect(delivery);
        pieces(stream, piece, bytes -> {
            SessionMemo memo = handedOver.handOver(contract.driver());
            assertThat(memo.state().length).as("bytes of the memo").isLessThanOrEqualTo(MAX_MEMO);
            handedOver.feed(bytes);
        });
        assertThat(handedOver.frames()).as("with successors").isEqualTo(inPieces);
        commands(handedOver);
        handedOver.close(CloseReason.PEER_GONE);
    }

    private boolean overStreams() {
        return contract.driver().transports().contains(Transport.TCP);
    }

    private List<FrameOutcome> frames(TestConnection connection, byte[] stream, int piece) {
        pieces(stream, piece, connection::feed);
        assertThat(connection.context().violations()).isEmpty();
        for (FrameOutcome frame : connection.frames()) {
            assertThat(frame.observations())
                    .as("observations of %s", frame.raw())
                    .hasSizeLessThanOrEqualTo(frame.raw().length());
            if (contract.driver().transports().contains(Transport.HTTP)) {
                assertThat(frame.replies())
                        .as("answers to %s", frame.raw())
                        .hasSizeBetween(frame.error() == null ? 1 : 0, 1);
            }
        }
        return connection.frames();
    }

    private TestConnection connect(Delivery delivery) {
        TestConnection connection =
                new TestConnection(contract.driver(), new TestContext(CLOCK, delivery.authenticated()));
        if (delivery.introduced()) {
            contract.preamble().forEach(connection::feed);
        }
        if (delivery.commanded()) {
            connection.feed(contract.reportingFrame().wire());
            commands(connection);
        }
        return connection;
    }

    private static void pieces(byte[] stream, int length, Consumer<byte[]> receiver) {
        for (int at = 0; at < stream.length; at += length) {
            receiver.accept(Arrays.copyOfRange(stream, at, Math.min(stream.length, at + length)));
        }
    }

    private void commands(TestConnection connection) {
        for (DeviceCommand command : contract.supported("")) {
            try {
                Frame frame = connection.encode(command);
                assertThat(frame.length()).as("%s", command).isPositive();
            } catch (CommandRefused e) {
                assertThat(e).hasMessageMatching("(?s).*\\S.*");
            }
        }
    }

    /** What the terminal answers to each command that the driver supports. */
    private List<byte[]> answers() {
        TestConnection connection = connect(Delivery.of(Delivery.PLAIN));
        connection.feed(contract.reportingFrame().wire());
        List<byte[]> answers = new ArrayList<>();
        for (DeviceCommand command : contract.supported("")) {
            try {
                answers.add(contract.answer(command, contract.send(connection, command)));
            } catch (CommandRefused e) {
                throw new AssertionError("the contract says that it is supported: " + command, e);
            }
        }
        return answers;
    }

    /** Each frame that is known, as an authenticated device sends it after its login, and each answer to a command. */
    static final class Seeds implements ArgumentsProvider {
        @Override
        public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
            DriverFuzz fuzz = (DriverFuzz) context.getRequiredTestInstance();
            List<byte[]> streams = new ArrayList<>();
            fuzz.contract.goldenFrames().forEach(golden -> streams.add(golden.wire()));
            streams.addAll(fuzz.seeds());
            return Stream.concat(
                    streams.stream().map(stream -> input(Delivery.PLAIN, stream)),
                    fuzz.answers().stream().map(answer -> input(Delivery.COMMANDED, answer)));
        }

        private static Arguments input(byte delivery, byte[] stream) {
            byte[] input = new byte[1 + stream.length];
            input[0] = delivery;
            System.arraycopy(stream, 0, input, 1, stream.length);
            return Arguments.of((Object) input);
        }
    }
}
