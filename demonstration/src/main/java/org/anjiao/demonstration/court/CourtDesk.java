package org.anjiao.demonstration.court;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.anjiao.platform.Shanghai;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The court's registry: takes an envelope, opens a case once for each idempotency key, and answers every repetition with
 * the receipt of the first time.
 */
final class CourtDesk {
    private static final String NAMESPACE = "urn:anjiao:exchange:1";
    private static final int MAX_CASES = 10_000;

    private final Clock clock;
    private final Map<String, String> receipts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MAX_CASES;
        }
    };
    private int opened;

    CourtDesk(Clock clock) {
        this.clock = clock;
    }

    /** An answer over HTTP; the body is XML. */
    record Answer(int status, String body) {}

    /**
     * Takes one document.
     *
     * @param key the idempotency key, or null
     */
    synchronized Answer take(String key, byte[] envelope) {
        String messageId;
        try {
            messageId = messageId(envelope);
        } catch (IOException e) {
            return refusal("", "无法识别的文书");
        }
        if (key == null || !key.equals(messageId)) {
            return refusal(messageId, "缺少幂等标识或与报文编号不一致");
        }
        return new Answer(200, receipts.computeIfAbsent(key, this::open));
    }

    synchronized int cases() {
        return opened;
    }

    private String open(String messageId) {
        opened++;
        Instant now = clock.instant();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <receipt xmlns="%s"><messageId>%s</messageId><receiptNumber>（%d）演示法院收第%d号</receiptNumber>\
                <receivedAt>%s</receivedAt></receipt>""".formatted(
                        NAMESPACE,
                        messageId,
                        Shanghai.dayOf(now).getYear(),
                        opened,
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now.atZone(Shanghai.ZONE)));
    }

    private static Answer refusal(String messageId, String reason) {
        return new Answer(
                422,
                "<refusal xmlns=\"%s\"><messageId>%s</messageId><reason>%s</reason></refusal>"
                        .formatted(NAMESPACE, messageId, reason));
    }

    private static String messageId(byte[] envelope) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Element root = builder.parse(new ByteArrayInputStream(envelope)).getDocumentElement();
            NodeList found = root.getElementsByTagNameNS(NAMESPACE, "messageId");
            String id = found.getLength() == 0 ? "" : found.item(0).getTextContent();
            if (!id.matches("[A-Za-z0-9-]{1,64}")) {
                throw new IOException("no message identifier");
            }
            return id;
        } catch (SAXException e) {
            throw new IOException(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer as it goes over the line. */
    static byte[] bytes(Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }
}
