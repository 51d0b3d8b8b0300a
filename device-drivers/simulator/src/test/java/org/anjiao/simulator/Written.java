package org.anjiao.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.function.Consumer;
import org.anjiao.simulator.TerminalProtocol.Report;

/** What protocols write in text. */
final class Written {
    static final long TIME = Instant.parse("2019-03-31T01:00:00Z").getEpochSecond();

    /** At the Bell Tower of Xi'an, 4.5 km/h to the east. */
    static final Report REPORT = new Report(TIME, new Point(34.2594, 108.947), 45, 90, false);

    static final Report DISTRESS = new Report(TIME + 1, REPORT.place(), 45, 90, true);
    static final Report SOUTHWEST = new Report(TIME + 2, new Point(-0.5, -7.25), 0, 0, false);
    static final Report NOWHERE = new Report(TIME + 3, null, 0, 0, false);

    private Written() {}

    static String text(Consumer<ByteBuffer> by) {
        ByteBuffer out = ByteBuffer.allocate(20_000);
        by.accept(out);
        return new String(out.array(), 0, out.position(), ISO_8859_1);
    }

    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(ISO_8859_1));
    }
}
