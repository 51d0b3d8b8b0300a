package org.anjiao.driver.gt06.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Scan;
import org.anjiao.driver.tck.CapturedFrame;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;
import org.junit.jupiter.api.Test;

class Gt06FuzzTest {
    private static final List<CapturedFrame> CAPTURED =
            CapturedFrame.load(Gt06FuzzTest.class, "/captured-frames.jsonl");

    private static TestConnection connect() {
        TestConnection connection = new TestConnection(new Gt06Driver(), new TestContext(Clock.systemUTC(), true));
        return connection.feed(new Terminal().login());
    }

    /** The check value by which the variants of this code are told apart. */
    @Test
    void theCheckCodeIsThatOfX25() {
        ByteBuffer digits = ByteBuffer.wrap("123456789".getBytes(StandardCharsets.US_ASCII));
        assertThat(Wire.crc(digits, 0, 9)).isEqualTo(0x906E);
    }

    /** Bit by bit, as appendix A describes it. */
    @Property
    void theTableIsTheCode(@ForAll @Size(max = 200) byte[] bytes) {
        int crc = 0xFFFF;
        for (byte value : bytes) {
            crc ^= value & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0x8408 : crc >> 1;
            }
        }
        assertThat(Wire.crc(ByteBuffer.wrap(bytes), 0, bytes.length)).isEqualTo(crc ^ 0xFFFF);
    }

    @Property
    void whatIsFramedIsFound(
            @ForAll @Size(max = 250) byte[] content,
            @ForAll @IntRange(max = 0xFF) int number,
            @ForAll @IntRange(max = 0xFFFF) int serial,
            @ForAll boolean isLong)
            throws Exception {
        Frame frame = Wire.frame(isLong ? Wire.LONG_START : Wire.SHORT_START, number, content, serial);
        assertThat(new Gt06Scanner().scan(frame.buffer())).isEqualTo(Scan.frame(frame.length()));
        Packet packet = Packet.of(frame);
        assertThat(packet.number()).isEqualTo(number);
        assertThat(packet.serial()).isEqualTo(serial);
        assertThat(packet.content()).isEqualTo(content);
    }

    @Property
    void theScannerNeverLooksBeyondOrStops(@ForAll @Size(max = 6000) byte[] bytes) {
        cut(bytes);
    }

    /** Start bits everywhere, which random bytes seldom have. */
    @Property
    void theScannerTakesFalseStarts(@ForAll @Size(max = 600) List<@IntRange(min = 0x77, max = 0x7A) Integer> values) {
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = values.get(i).byteValue();
        }
        cut(bytes);
    }

    private static void cut(byte[] bytes) {
        Gt06Scanner scanner = new Gt06Scanner();
        int at = 0;
        while (at < bytes.length) {
            Scan scan = scanner.scan(ByteBuffer.wrap(bytes, at, bytes.length - at));
            assertThat(scan.length()).isLessThanOrEqualTo(bytes.length - at);
            if (scan.outcome() == Scan.Outcome.MORE) {
                assertThat(bytes.length - at).isLessThan(scanner.maxFrameLength());
                return;
            }
            at += scan.length();
        }
    }

    /** Good check code, any content under any number: only the declared exception. */
    @Property
    void anyContentIsDecodedOrRefused(
            @ForAll @Size(max = 200) byte[] content, @ForAll @IntRange(max = 0xFF) int number, @ForAll boolean isLong) {
        Frame frame = Wire.frame(isLong ? Wire.LONG_START : Wire.SHORT_START, number, content, 1);
        TestConnection connection = connect();
        connection.arrived(frame);
        assertThat(connection.outcomes()).hasSize(2);
        assertThat(connection.context().violations()).isEmpty();
    }

    /** What terminals send, with some bytes changed, cut short or drawn out, and the check code put right again. */
    @Property(tries = 5000)
    void aChangedReportIsDecodedOrRefused(
            @ForAll @IntRange(max = 69) int index,
            @ForAll @Size(max = 6) List<@IntRange(max = 0xFFFF) Integer> changes,
            @ForAll @IntRange(min = -40, max = 40) int longer)
            throws Exception {
        Packet packet = Packet.of(Frame.owning(CAPTURED.get(index).wire()));
        int size = Math.min(250, Math.max(0, packet.content().length + longer));
        byte[] content = Arrays.copyOf(packet.content(), size);
        for (int change : changes) {
            if (content.length > 0) {
                content[(change >> 8) % content.length] = (byte) change;
            }
        }
        TestConnection connection = connect();
        connection.arrived(Wire.frame(packet.start(), packet.number(), content, packet.serial()));
        assertThat(connection.outcomes()).hasSize(2);
        assertThat(connection.context().violations()).isEmpty();
    }

    @Property
    void anyFrameIsDecodedOrRefused(@ForAll @Size(max = 200) byte[] bytes) {
        TestConnection connection = connect();
        connection.arrived(Frame.owning(bytes));
        assertThat(connection.outcomes().get(1).observations()).isEmpty();
        assertThat(connection.outcomes().get(1).error()).isNotNull();
    }
}
