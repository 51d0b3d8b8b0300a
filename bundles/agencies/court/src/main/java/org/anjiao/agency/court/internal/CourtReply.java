package org.anjiao.agency.court.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.CharacterData;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The court's answer, read without trust: no document type, no entities, nothing fetched. */
record CourtReply(String kind, String messageId, String receiptNumber, String receivedAt, String reason) {
    static final String RECEIPT = "receipt";
    static final String REFUSAL = "refusal";

    /** Reads an answer; fails on anything that is not well-formed XML of our namespace. */
    static CourtReply parse(byte[] body) throws IOException {
        try {
            Element root = builder().parse(new ByteArrayInputStream(body)).getDocumentElement();
            if (!CourtEnvelope.NAMESPACE.equals(root.getNamespaceURI())) {
                throw new IOException("unknown namespace " + root.getNamespaceURI());
            }
            return new CourtReply(
                    root.getLocalName(),
                    text(root, "messageId"),
                    text(root, "receiptNumber"),
                    text(root, "receivedAt"),
                    text(root, "reason"));
        } catch (SAXException e) {
            throw new IOException("not the XML of an answer: " + e.getMessage(), e);
        }
    }

    /** The time of receipt; fails if it is missing or no time with an offset. */
    Instant receivedInstant() throws IOException {
        try {
            return OffsetDateTime.parse(receivedAt == null ? "" : receivedAt).toInstant();
        } catch (DateTimeParseException e) {
            throw new IOException("no time of receipt: " + receivedAt, e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // The usual handler prints what a stranger sends; this one only throws.
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the XML parser cannot be made safe", e);
        }
    }

    /** The text directly in the element: what lies deeper is not ours, and may lie deeper than a stack reaches. */
    private static String text(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS(CourtEnvelope.NAMESPACE, name);
        if (found.getLength() == 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (Node part = found.item(0).getFirstChild(); part != null; part = part.getNextSibling()) {
            if (part instanceof CharacterData characters && part.getNodeType() != Node.COMMENT_NODE) {
                text.append(characters.getData());
            }
        }
        return text.toString().strip();
    }
}
