package org.anjiao.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
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

    /** A text of the platform with its serial number 0102, and what the terminal says to it. */
    @Test
    void ordersAreAnsweredByTheirOwnNumber() {
        Jt808Protocol protocol = new Jt808Protocol("13900000001", false);
        TerminalProtocol.Answer order = protocol.next(
                ByteBuffer.wrap(HexFormat.of().parseHex("7e830000020139000000010102" + "0c41" + "f6" + "7e")));
        assertThat(order).isEqualTo(order(0x8300));
        ByteBuffer out = ByteBuffer.allocate(300);
        TerminalProtocol.Report here = new TerminalProtocol.Report(0, null, 0, 0, false);
        protocol.carryOut(out, 7, order, here, Duration.ofSeconds(30));
        protocol.carryOut(out, 8, order(0x8104), here, Duration.ofSeconds(30));
        protocol.carryOut(out, 9, order(0x8201), here, Duration.ofSeconds(30));
        assertThat(HexFormat.of().formatHex(out.array(), 0, out.position()))
                .startsWith("7e000100050139000000010007" + "0102830000")
                .contains("7e0104000c0139000000010008" + "0102" + "01" + "00000029" + "04" + "0000001e")
                .contains("7e020100210139000000010009" + "0102" + "00000000" + "00000001");
    }

    private static TerminalProtocol.Answer order(int messageId) {
        return new TerminalProtocol.Answer(TerminalProtocol.Kind.ORDER, 0x0102, null, messageId);
    }
}
