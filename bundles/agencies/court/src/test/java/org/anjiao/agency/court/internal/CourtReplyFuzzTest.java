package org.anjiao.agency.court.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a court answers is an answer or an {@code IOException}. */
class CourtReplyFuzzTest {
    static Stream<Object> seeds() {
        return Stream.of(
                        reply(
                                "<receipt",
                                "<messageId>m1</messageId><receiptNumber> R-1 </receiptNumber>"
                                        + "<receivedAt>2019-04-01T09:00:00+08:00</receivedAt></receipt>"),
                        reply("<refusal", "<messageId>m1</messageId><reason><![CDATA[无此案]]></reason></refusal>"),
                        reply("<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><receipt", "&e;</receipt>"))
                .map(xml -> xml.getBytes(UTF_8));
    }

    private static String reply(String begin, String content) {
        return begin + " xmlns='" + CourtEnvelope.NAMESPACE + "'>" + content;
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyBytes(byte[] body) {
        try {
            CourtReply reply = CourtReply.parse(body);
            assertThat(reply.kind()).isNotBlank();
            assertThat(reply.receivedInstant()).isNotNull();
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }

    @Test
    void aDeepAnswerIsRead() throws IOException {
        int depth = 100_000;
        String deep = "<reason>said" + "<a>".repeat(depth) + "</a>".repeat(depth) + "</reason></refusal>";
        assertThat(CourtReply.parse(reply("<refusal", deep).getBytes(UTF_8)).reason())
                .isEqualTo("said");
        assertThatIOException()
                .isThrownBy(() ->
                        CourtReply.parse(reply("<refusal", "<a>".repeat(depth)).getBytes(UTF_8)));
    }
}
