package org.anjiao.driver.watch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

class WatchFuzzTest {
    private static final List<CapturedFrame> CASES = CapturedFramesTest.cases();
    private static final byte[] GOOD = Terminal.frame("LK");

    private static TestConnection connect() {
        return new TestConnection(new WatchDriver(), new TestContext(Clock.systemUTC(), true));
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
        Instant time = Instant.ofEpochSecond(seconds);
        TestConnection connection = connect().feed(Terminal.position("UD", time, "A", latitude, longitude, 0));
        if (Math.abs(latitude) < 1e-7 && Math.abs(longitude) < 1e-7) {
            return;
        }
        PositionFix fix =
                (PositionFix) connection.outcomes().get(0).observations().get(0);
        assertThat(fix.deviceTime()).isEqualTo(time);
        assertThat(fix.latitude()).isCloseTo(latitude, within(1e-6));
        assertThat(fix.longitude()).isCloseTo(longitude, within(1e-6));
    }

    @Property
    void whatIsFramedIsFoundWhateverItsContent(@ForAll @Size(max = 3000) byte[] content) {
        byte[] frame = Terminal.frame(new String(content, StandardCharsets.ISO_8859_1));
        Scan scan = new WatchScanner().scan(ByteBuffer.wrap(frame));
        assertThat(scan).isEqualTo(Scan.frame(frame.length));
    }

    @Property
    void theScannerNeverLooksBeyondOrStops(@ForAll @Size(max = 6000) byte[] bytes) {
        int at = 0;
        WatchScanner scanner = new WatchScanner();
        while (at < bytes.length) {
            Scan scan = scanner.scan(ByteBuffer.wrap(bytes, at, bytes.length - at));
            assertThat(scan.length()).isLessThanOrEqualTo(bytes.length - at);
            if (scan.outcome() == Scan.Outcome.MORE) {
                return;
            }
            at += scan.length();
        }
    }

    /** Whatever was changed or cut off in a frame, the next good one is found. */
    @Property(tries = 5000)
    void aSpoiltFrameDoesNotCostTheNext(
            @ForAll @IntRange(max = 12) int number,
            @ForAll @Size(max = 30) byte[] changes,
            @ForAll @IntRange(max = 300) int cut) {
        TestConnection connection =
                connect().feed(mutated(number, changes, cut)).feed(GOOD).feed(GOOD);
        assertThat(connection.outcomes())
                .extracting(outcome -> outcome.raw().toString())
                .contains(HexFormat.of().formatHex(GOOD));
    }

    @Property(tries = 5000)
    void aSpoiltFrameIsDecodedOrRefused(
            @ForAll @IntRange(max = 12) int number,
            @ForAll @Size(max = 30) byte[] changes,
            @ForAll @IntRange(max = 300) int cut) {
        TestConnection connection = connect();
        connection.arrived(Frame.owning(mutated(number, changes, cut)));
        assertThat(connection.outcomes()).hasSize(1);
    }

    /** A good envelope round any fields under any keyword: only the declared exception. */
    @Property
    void anyFieldsAreDecodedOrRefused(@ForAll @IntRange(max = 9) int keyword, @ForAll String fields) {
        String[] keywords = {"LK", "UD", "UD2", "AL", "WT", "TK", "CR", "CONFIG", "bphrt", "UD,010120,000000,A"};
        String plain = fields.replaceAll("[^\\x00-\\xFF]", ",");
        TestConnection connection =
                connect().feed(Terminal.frame(keywords[keyword] + "," + plain)).feed(GOOD);
        assertThat(connection.outcomes()).hasSize(2);
    }
}
