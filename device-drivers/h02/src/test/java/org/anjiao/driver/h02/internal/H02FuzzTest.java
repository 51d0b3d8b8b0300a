package org.anjiao.driver.h02.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.device.spi.Scan;
import org.anjiao.driver.tck.CapturedFrame;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;

class H02FuzzTest {
    private static final List<CapturedFrame> CASES = CapturedFramesTest.cases();
    private static final byte[] LINE = Terminal.line("HTBT,100");
    private static final byte[] RECORD =
            Terminal.binary(Instant.parse("2019-03-31T01:00:00Z"), true, 34.25, 108.94, "fffffbff", 32);
    /** A ten-thousandth of a minute, halved. */
    private static final double ROUNDED = 1.0 / 600_000 / 2 + 1e-12;

    private static TestConnection connect() {
        return new TestConnection(new H02Driver(), new TestContext(Clock.systemUTC(), true));
    }

    private static byte[] mutated(int number, byte[] changes, int cut) {
        byte[] bytes = CASES.get(number % CASES.size()).wire();
        for (int i = 0; i + 2 < changes.length; i += 3) {
            bytes[((changes[i] & 0xFF) << 8 | (changes[i + 1] & 0xFF)) % bytes.length] = changes[i + 2];
        }
        return Arrays.copyOf(bytes, Math.max(1, bytes.length - cut));
    }

    @Property
    void aPositionIsReadAsItWasWritten(
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @LongRange(min = 946_684_800L, max = 4_102_444_799L) long seconds) {
        if (Math.abs(latitude) < 2 * ROUNDED && Math.abs(longitude) < 2 * ROUNDED) {
            return;
        }
        Instant time = Instant.ofEpochSecond(seconds);
        byte[] line = Terminal.position("V1", time, "A", latitude, longitude, "FFFFFFFF");
        byte[] record = Terminal.binary(time, true, latitude, longitude, "ffffffff", 45);
        for (byte[] wire : List.of(line, record)) {
            TestConnection connection = connect().feed(wire);
            assertThat(connection.outcomes()).hasSize(1);
            PositionFix fix =
                    (PositionFix) connection.outcomes().get(0).observations().get(0);
            assertThat(fix.deviceTime()).isEqualTo(time);
            assertThat(fix.latitude()).isCloseTo(latitude, within(ROUNDED));
            assertThat(fix.longitude()).isCloseTo(longitude, within(ROUNDED));
        }
    }

    @Property
    void theScannerNeverLooksBeyondOrStops(@ForAll @Size(max = 6000) byte[] bytes) {
        int at = 0;
        H02Scanner scanner = new H02Scanner();
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

    /** Whatever was changed or cut off in a frame, the next good ones are found, in either form. */
    @Property(tries = 5000)
    void aSpoiltFrameDoesNotCostTheNext(
            @ForAll @IntRange(max = 40) int number,
            @ForAll @Size(max = 30) byte[] changes,
            @ForAll @IntRange(max = 100) int cut) {
        byte[] spoilt = mutated(number, changes, cut);
        assertThat(connect().feed(spoilt).feed(LINE).feed(LINE).outcomes())
                .extracting(outcome -> outcome.raw().toString())
                .contains(HexFormat.of().formatHex(LINE));
        assertThat(connect().feed(spoilt).feed(RECORD).feed(RECORD).feed(RECORD).outcomes())
                .extracting(outcome -> outcome.raw().toString())
                .contains(HexFormat.of().formatHex(RECORD));
    }

    @Property(tries = 5000)
    void aSpoiltFrameIsDecodedOrRefused(
            @ForAll @IntRange(max = 40) int number,
            @ForAll @Size(max = 30) byte[] changes,
            @ForAll @IntRange(max = 100) int cut) {
        TestConnection connection = connect();
        connection.arrived(Frame.owning(mutated(number, changes, cut)));
        assertThat(connection.outcomes()).hasSize(1);
    }

    /** A good line of any fields under any kind: only the declared exception. */
    @Property
    void anyFieldsAreDecodedOrRefused(@ForAll @IntRange(max = 11) int kind, @ForAll String fields) {
        String[] kinds = {
            "V1",
            "V4",
            "NBR",
            "LINK",
            "HTBT",
            "VP1",
            "BC,0,0,A",
            "SMS",
            "V4,D1",
            "SOS",
            "V1,010000,A,1,N,1,E",
            "BC,A,1,N,1,E"
        };
        String plain = fields.replaceAll("[^\\x00-\\x22\\x24-\\x29\\x2B-\\x7E]", ",");
        TestConnection connection =
                connect().feed(Terminal.line(kinds[kind] + "," + plain)).feed(LINE);
        assertThat(connection.outcomes().get(connection.outcomes().size() - 1).raw())
                .isEqualTo(Frame.copyOf(LINE));
    }

    @Property
    void anyBytesAreDecodedOrRefused(@ForAll @Size(max = 100) byte[] bytes) {
        TestConnection connection = connect();
        connection.arrived(Frame.owning(bytes));
        assertThat(connection.outcomes()).hasSize(1);
    }
}
