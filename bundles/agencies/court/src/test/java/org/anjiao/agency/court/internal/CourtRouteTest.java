package org.anjiao.agency.court.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.anjiao.exchange.spi.EnvelopeWriter;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.ExchangeOutcome.Failed;
import org.anjiao.exchange.spi.ExchangeOutcome.Received;
import org.anjiao.exchange.spi.ExchangeOutcome.Refused;
import org.anjiao.exchange.spi.host.AgencyReply;
import org.anjiao.exchange.spi.host.ExchangeRouteBuilder;
import org.anjiao.exchange.spi.host.HttpTarget;
import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class CourtRouteTest {
    private static final String RECEIPT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <receipt xmlns="urn:anjiao:exchange:1"><messageId>m1</messageId>
            <receiptNumber>（2019）陕0103收1号</receiptNumber><receivedAt>2019-03-31T09:00:00+08:00</receivedAt></receipt>""";

    private final Described described = new Described();
    private final CourtRoute route = new CourtRoute(config());

    @Test
    void envelopeHoldsHeaderAndBody() throws Exception {
        route.configure(described);
        Element exchange = parse(described.writer.write(document("撤销缓刑 <&> ]]>")));
        assertThat(exchange.getNamespaceURI()).isEqualTo("urn:anjiao:exchange:1");
        assertThat(text(exchange, "messageId")).isEqualTo("m1");
        assertThat(text(exchange, "sender")).isEqualTo("610103");
        assertThat(text(exchange, "receiver")).isEqualTo("C610103");
        assertThat(text(exchange, "businessCode")).isEqualTo("D-17");
        assertThat(text(exchange, "time")).isEqualTo("2019-03-31T09:00:00+08:00");
        assertThat(text(exchange, "idNumber")).isEqualTo("619900198001010014");
        assertThat(text(exchange, "content")).isEqualTo("撤销缓刑 <&> ]]>");
        assertThat(text(exchange, "replyWithinDays")).isEqualTo("30");
    }

    @Test
    void nobodyIsNamedWhoHasNoFile() throws Exception {
        route.configure(described);
        Element exchange = parse(described.writer.write(opinion()));
        assertThat(exchange.getElementsByTagNameNS("*", "supervisee").getLength())
                .isZero();
        assertThat(text(exchange, "content")).isEqualTo("适宜社区矫正");
        assertThat(route.handles()).contains("D-02");
    }

    @Test
    void charactersThatXmlCannotHoldAreReplaced() throws Exception {
        route.configure(described);
        Element exchange = parse(described.writer.write(document("a\u0000b\u001Fc\uFFFEd𠮷")));
        assertThat(text(exchange, "content")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd𠮷");
    }

    @Test
    void targetComesFromTheConfiguration() {
        route.configure(described);
        assertThat(described.target)
                .isEqualTo(new HttpTarget(
                        URI.create("https://court.example/in"),
                        Duration.ofSeconds(30),
                        "application/xml;charset=UTF-8",
                        Map.of("Authorization", "Bearer t")));
    }

    @Test
    void receiptDelivers() {
        assertThat(interpret(200, RECEIPT))
                .isEqualTo(new Received("（2019）陕0103收1号", Instant.parse("2019-03-31T01:00:00Z")));
    }

    @Test
    void receiptOfAnotherMessageIsAFailure() {
        assertThat(interpret(200, RECEIPT.replace("m1", "m2"))).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "<receipt/>",
                "<refusal xmlns='urn:anjiao:exchange:1'/>",
                "<receipt xmlns='urn:anjiao:exchange:1'><messageId>m1</messageId></receipt>",
                "<receipt xmlns='urn:anjiao:exchange:1'><messageId>m1</messageId><receiptNumber>1</receiptNumber></receipt>",
                "<receipt xmlns='urn:anjiao:exchange:1'><messageId>m1</messageId><receiptNumber>1</receiptNumber>"
                        + "<receivedAt>yesterday</receivedAt></receipt>"
            })
    void whatIsNoReceiptIsTriedAgain(String body) {
        assertThat(interpret(200, body)).isInstanceOf(Failed.class);
    }

    @Test
    void foreignEntitiesAreNeverRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "SECRET");
        String attack = "<!DOCTYPE r [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>"
                + "<receipt xmlns='urn:anjiao:exchange:1'><messageId>m1</messageId><receiptNumber>&x;</receiptNumber>"
                + "<receivedAt>2019-03-31T09:00:00+08:00</receivedAt></receipt>";
        assertThat(interpret(200, attack))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed ->
                                assertThat(failed.reason()).contains("DOCTYPE").doesNotContain("SECRET"));
    }

    @Test
    void refusalsEndTheMatterWithTheirReason() {
        String refusal =
                "<refusal xmlns='urn:anjiao:exchange:1'><messageId>m1</messageId><reason>管辖不符</reason></refusal>";
        assertThat(interpret(422, refusal)).isEqualTo(new Refused("管辖不符"));
        assertThat(interpret(400, "?")).isEqualTo(new Refused("HTTP 400"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 403, 404, 408, 429, 500, 503})
    void otherStatusesAreTriedAgain(int status) {
        assertThat(interpret(status, "")).isEqualTo(new Failed("HTTP " + status));
    }

    @Test
    void receiptMayFollow() {
        assertThat(interpret(202, "")).isEqualTo(new ExchangeOutcome.Accepted());
    }

    private ExchangeOutcome interpret(int status, String body) {
        return route.interpret(new AgencyReply("m1", status, null, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static OutgoingDocument document(String content) {
        return new OutgoingDocument(
                "m1",
                "court",
                "D-17",
                "610103-D17-2019-0001",
                "610103",
                "碑林区司法局",
                "SN1",
                "测试对象01",
                "619900198001010014",
                "撤销缓刑建议书",
                content,
                "d1",
                Instant.parse("2019-03-31T01:00:00Z"),
                30);
    }

    private static OutgoingDocument opinion() {
        return new OutgoingDocument(
                "m2",
                "court",
                "D-02",
                "610103-D02-2019-0001",
                "610103",
                "碑林区司法局",
                null,
                null,
                null,
                "调查评估意见书",
                "适宜社区矫正",
                "d2",
                Instant.parse("2019-03-31T01:00:00Z"),
                0);
    }

    private static Element parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    private static CourtRoute.Config config() {
        Map<String, Object> values = Map.of(
                "code", "court",
                "nameZh", "碑林区人民法院",
                "nameEn", "Beilin court",
                "organisationCode", "C610103",
                "url", "https://court.example/in",
                "timeoutSeconds", 30,
                "token", "t");
        return (CourtRoute.Config) Proxy.newProxyInstance(
                CourtRoute.Config.class.getClassLoader(),
                new Class<?>[] {CourtRoute.Config.class},
                (proxy, method, arguments) -> values.get(method.getName()));
    }

    /** Keeps what the route says. */
    private static final class Described implements ExchangeRouteBuilder {
        private EnvelopeWriter writer;
        private HttpTarget target;

        @Override
        public ExchangeRouteBuilder envelope(EnvelopeWriter envelopeWriter) {
            writer = envelopeWriter;
            return this;
        }

        @Override
        public ExchangeRouteBuilder post(HttpTarget httpTarget) {
            target = httpTarget;
            return this;
        }
    }
}
