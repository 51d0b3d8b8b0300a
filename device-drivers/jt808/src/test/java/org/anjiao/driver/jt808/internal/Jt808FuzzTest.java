package org.anjiao.driver.jt808.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.Scan;
import org.anjiao.driver.tck.TestConnection;
import org.anjiao.driver.tck.TestContext;

class Jt808FuzzTest {
    @Property
    void whatIsWrappedIsUnwrapped(@ForAll @Size(min = 1, max = 1043) byte[] message) {
        byte[] frame = Wire.wrap(message, message.length);
        byte[] unwrapped = new byte[Wire.MAX_MESSAGE];
        int length = Wire.unwrap(ByteBuffer.wrap(frame), 1, frame.length - 1, unwrapped);
        assertThat(Arrays.copyOf(unwrapped, length)).isEqualTo(message);
        assertThat(frame.length).isLessThanOrEqualTo(Wire.MAX_FRAME);
        for (int i = 1; i < frame.length - 1; i++) {
            assertThat(frame[i]).isNotEqualTo((byte) Wire.DELIMITER);
        }
    }

    @Property
    void theScannerNeverLooksBeyondOrStops(@ForAll @Size(max = 6000) byte[] bytes) {
        int at = 0;
        Jt808Scanner scanner = new Jt808Scanner();
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

    /** Good checksum, good header, any body under any message: only the declared exception. */
    @Property
    void anyBodyIsDecodedOrRefused(
            @ForAll @Size(max = 300) byte[] body,
            @ForAll @IntRange(max = 0xFFFF) int anyId,
            @ForAll @IntRange(max = 9) int known,
            @ForAll boolean of2019) {
        int[] ids = {0x0001, 0x0002, 0x0100, 0x0102, 0x0104, 0x0200, 0x0201, 0x0704, 0x0900, anyId};
        Terminal terminal = new Terminal("13800000001", of2019);
        TestConnection connection = new TestConnection(new Jt808Driver(), new TestContext(Clock.systemUTC(), true));
        connection.arrived(Frame.owning(terminal.message(ids[known], body)));
        assertThat(connection.outcomes()).hasSize(1);
    }

    @Property
    void anyFrameIsDecodedOrRefused(@ForAll @Size(max = 200) byte[] bytes) {
        TestConnection connection = new TestConnection(new Jt808Driver(), new TestContext(Clock.systemUTC(), true));
        connection.arrived(Frame.owning(bytes));
        assertThat(connection.outcomes().get(0).observations()).isEmpty();
    }

    @Property
    void anyPartsAreBounded(
            @ForAll @Size(max = 40) byte[] choices, @ForAll @IntRange(min = 2, max = 0xFFFF) int parts) {
        Terminal terminal = new Terminal("13800000001", false);
        TestConnection connection = new TestConnection(new Jt808Driver(), new TestContext(Clock.systemUTC(), true));
        for (byte choice : choices) {
            connection.feed(terminal.message(0x0704, new byte[choice & 0x7F], parts, 1 + (choice & 0xFF) % parts));
        }
        assertThat(connection.outcomes()).hasSize(choices.length);
    }
}
