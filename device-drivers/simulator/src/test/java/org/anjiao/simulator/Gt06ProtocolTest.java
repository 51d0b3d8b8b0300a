package org.anjiao.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.anjiao.simulator.TerminalProtocol.Answer;
import org.anjiao.simulator.TerminalProtocol.Kind;
import org.anjiao.simulator.TerminalProtocol.Report;
import org.junit.jupiter.api.Test;

class Gt06ProtocolTest {
    private static final long TIME = Instant.parse("2019-03-31T01:00:00Z").getEpochSecond();
    private static final Report REPORT = new Report(TIME, new Point(34.2594, 108.947), 45, 90, false);

    private final Gt06Protocol protocol = new Gt06Protocol("864717003283581");

    private static String written(Consumer<ByteBuffer> by) {
        ByteBuffer out = ByteBuffer.allocate(200);
        by.accept(out);
        return HexFormat.of().formatHex(out.array(), 0, out.position());
    }

    /** A login that a real terminal sent, check code included. */
    @Test
    void theLoginIsThatOfARealTerminal() {
        assertThat(written(out -> protocol.join(out, 9))).isEqualTo("78780d01086471700328358100093f040d0a");
    }

    /** Written down by hand from the tables of the document: UTC, 11 satellites, 34.2594 N, 108.947 E, 5 km/h, east. */
    @Test
    void aReportIsAsTheDocumentSays() {
        String gps = "13031f010000" + "cb" + "03acf668" + "0bb05198" + "05" + "145a";
        String cell = "01cc00287d001f71";
        assertThat(written(out -> protocol.report(out, 7, REPORT)))
                .startsWith("78782222" + gps + cell + "000000" + "0007");
        assertThat(written(out -> protocol.stored(out, 8, List.of(REPORT))))
                .startsWith("78782222" + gps + cell + "000001" + "0008");
        Report distress = new Report(TIME, REPORT.place(), 45, 90, true);
        assertThat(written(out -> protocol.report(out, 9, distress)))
                .startsWith("78782526" + gps + "09" + cell + "4005040102" + "0009");
        Report nowhere = new Report(TIME, null, 0, 0, false);
        assertThat(written(out -> protocol.report(out, 10, nowhere)))
                .startsWith("78782222" + "13031f010000" + "c0" + "00000000" + "00000000" + "00" + "0000");
    }

    /** The status of a real terminal, with this battery. */
    @Test
    void theStatusIsAsTheDocumentSays() {
        assertThat(written(out -> protocol.heartbeat(out, 1))).startsWith("78780a13" + "4005040002" + "0001");
    }

    @Test
    void answersAreRead() {
        ByteBuffer in = ByteBuffer.wrap(HexFormat.of()
                .parseHex("787805010001d9dc0d0a" + "78780522020335a00d0a" + "78780513000000000d0a"
                        + "7979000532010a24b40d0a" + "7878"));
        assertThat(protocol.next(in)).isEqualTo(new Answer(Kind.WELCOME, 1, null));
        assertThat(protocol.next(in)).isEqualTo(new Answer(Kind.STORED, 0x0203, null));
        assertThat(protocol.next(in).kind()).isEqualTo(Kind.OTHER);
        assertThat(protocol.next(in)).isEqualTo(new Answer(Kind.OTHER, 0x010A, null));
        assertThat(protocol.next(in)).isNull();
        assertThat(in.remaining()).isEqualTo(2);
    }
}
