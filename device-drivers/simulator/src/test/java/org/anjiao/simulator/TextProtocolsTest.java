package org.anjiao.simulator;

import static org.anjiao.simulator.Written.DISTRESS;
import static org.anjiao.simulator.Written.NOWHERE;
import static org.anjiao.simulator.Written.REPORT;
import static org.anjiao.simulator.Written.SOUTHWEST;
import static org.anjiao.simulator.Written.bytes;
import static org.anjiao.simulator.Written.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.anjiao.simulator.TerminalProtocol.Answer;
import org.anjiao.simulator.TerminalProtocol.Kind;
import org.junit.jupiter.api.Test;

/** Messages written down by hand from the documents of the watches and of H02. */
class TextProtocolsTest {
    private final WatchProtocol watch = new WatchProtocol("8800000015");
    private final H02Protocol h02 = new H02Protocol("4109001345");

    @Test
    void aWatchReportsAndAsks() {
        String end = ",4.5,90,400,11,90,80,0,0,00000000,1,1,460,0,10365,8049,90,0,10";
        String data = "UD,310319,010000,A,34.259400,N,108.947000,E" + end;
        assertThat(text(out -> watch.report(out, 1, REPORT)))
                .isEqualTo("[3G*8800000015*0069*" + data + "][3G*8800000015*0002*LK]");
        assertThat(data).hasSize(0x69);
        assertThat(text(out -> watch.report(out, 2, DISTRESS)))
                .contains("*AL,310319,010001,A,")
                .contains(",00010000,")
                .doesNotContain("LK");
        assertThat(text(out -> watch.stored(out, 3, List.of(SOUTHWEST, NOWHERE))))
                .contains("*UD2,310319,010002,A,0.500000,S,7.250000,W,")
                .contains("*UD2,310319,010003,V,0.000000,N,0.000000,E,")
                .endsWith("[3G*8800000015*0002*LK]");
    }

    @Test
    void aWatchTakesTheAnswersInTheOrderOfItsQuestions() {
        text(out -> watch.join(out, 1));
        text(out -> watch.report(out, 2, REPORT));
        text(out -> watch.heartbeat(out, 3));
        text(out -> watch.report(out, 4, DISTRESS));
        ByteBuffer in = bytes("[3G*8800000015*0002*LK][3G*8800000015*0002*CR][3G*8800000015*0002*LK]"
                + "[3G*8800000015*0002*LK][3G*8800000015*0002*AL][3G*8800000015*0002*L");
        assertThat(watch.next(in)).isEqualTo(new Answer(Kind.WELCOME, 1, null));
        assertThat(watch.next(in).kind()).as("an order").isEqualTo(Kind.OTHER);
        assertThat(watch.next(in)).isEqualTo(new Answer(Kind.STORED, 2, null));
        assertThat(watch.next(in).kind()).isEqualTo(Kind.OTHER);
        assertThat(watch.next(in)).isEqualTo(new Answer(Kind.STORED, 4, null));
        assertThat(watch.next(in)).isNull();
        assertThat(in.remaining()).isEqualTo("[3G*8800000015*0002*L".length());
    }

    @Test
    void whatALostConnectionLeftWithoutAnAnswerIsForgotten() {
        text(out -> watch.join(out, 1));
        text(out -> watch.report(out, 2, REPORT));
        text(out -> watch.join(out, 3));
        assertThat(watch.next(bytes("[3G*8800000015*0002*LK]"))).isEqualTo(new Answer(Kind.WELCOME, 3, null));
        assertThat(watch.next(bytes("[3G*8800000015*0002*LK]")).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void h02ReportsInDegreesAndMinutes() {
        assertThat(text(out -> h02.report(out, 1, REPORT)))
                .isEqualTo("*HQ,4109001345,V1,010000,A,3415.5640,N,10856.8200,E,2.43,090,310319,FFFFFFFF#");
        assertThat(text(out -> h02.report(out, 2, SOUTHWEST)))
                .isEqualTo("*HQ,4109001345,V1,010002,A,0030.0000,S,00715.0000,W,0.00,000,310319,FFFFFFFF#");
        assertThat(text(out -> h02.stored(out, 3, List.of(DISTRESS, NOWHERE))))
                .isEqualTo("*HQ,4109001345,BC,0,0,A,3415.5640,N,10856.8200,E,2.43,090,31010001,FFFFFFFD;"
                        + "V,0000.0000,N,00000.0000,E,0.00,000,31010003,FFFFFFFF#*HQ,4109001345,R12#");
    }

    @Test
    void h02TakesTheAnswersInTheOrderOfItsQuestions() {
        text(out -> h02.join(out, 1));
        text(out -> h02.report(out, 2, REPORT));
        text(out -> h02.stored(out, 3, List.of(DISTRESS)));
        ByteBuffer in = bytes("*HQ,4109001345,HTBT#*HQ,4109001345,D1,010000,30,1#"
                + "*HQ,4109001345,V4,V1,20190331010009#*HQ,4109001345,R12,010009#*HQ,41");
        assertThat(h02.next(in)).isEqualTo(new Answer(Kind.WELCOME, 1, null));
        assertThat(h02.next(in).kind()).as("an order").isEqualTo(Kind.OTHER);
        assertThat(h02.next(in)).isEqualTo(new Answer(Kind.STORED, 2, null));
        assertThat(h02.next(in)).isEqualTo(new Answer(Kind.STORED, 3, null));
        assertThat(h02.next(in)).isNull();
        assertThat(in.remaining()).isEqualTo("*HQ,41".length());
    }
}
