package org.anjiao.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.anjiao.simulator.TerminalProtocol.Report;
import org.junit.jupiter.api.Test;

class Jt808ProtocolTest {
    private static final DateTimeFormatter BCD =
            DateTimeFormatter.ofPattern("uuMMddHHmmss").withZone(ZoneOffset.ofHours(8));

    /** From 2000 to 2099. */
    @Property
    void timesAreBeijingTime(@ForAll @LongRange(min = 946_700_000L, max = 4_102_400_000L) long epochSecond) {
        ByteBuffer out = ByteBuffer.allocate(200);
        new Jt808Protocol("13900000001", false).report(out, 1, new Report(epochSecond, null, 0, 0, false));
        String hex = HexFormat.of().formatHex(out.array(), 0, out.position());
        assertThat(hex).contains(BCD.format(Instant.ofEpochSecond(epochSecond)));
    }

    /** Written down by hand from the standard's tables. */
    @Test
    void aReportIsAsTheStandardSays() {
        ByteBuffer out = ByteBuffer.allocate(200);
        long time = Instant.parse("2019-03-31T01:00:00Z").getEpochSecond();
        new Jt808Protocol("13900000001", false)
                .report(out, 7, new Report(time, new Point(34.2594, 108.947), 45, 90, false));
        assertThat(HexFormat.of().formatHex(out.array(), 0, out.position()))
                .isEqualTo("7e0200001f0139000000010007" + "0000000000000003020ac1c8067d0266380190002d005a190331090000"
                        + "31010bf87e");
    }

    @Test
    void answersAreRead() {
        ByteBuffer in = ByteBuffer.wrap(HexFormat.of().parseHex("7e8001000501390000000100070007020000be7e7e80"));
        Jt808Protocol protocol = new Jt808Protocol("13900000001", false);
        TerminalProtocol.Answer answer = protocol.next(in);
        assertThat(answer.kind()).isEqualTo(TerminalProtocol.Kind.STORED);
        assertThat(answer.serial()).isEqualTo(7);
        assertThat(protocol.next(in)).isNull();
    }
}
