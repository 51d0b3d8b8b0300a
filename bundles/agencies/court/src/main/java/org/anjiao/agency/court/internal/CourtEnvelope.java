package org.anjiao.agency.court.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.anjiao.platform.Shanghai;

/**
 * The message to the court: header and body, after the model of SF/T 0011-2017 (messageId, sender, receiver, business
 * code, time; brief, part 3.1). The standard's own schema is not at hand; it can replace this class alone.
 */
final class CourtEnvelope {
    static final String NAMESPACE = "urn:anjiao:exchange:1";

    /** What XML 1.0 cannot hold, however it is escaped. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final String receiver;
    private final XMLOutputFactory factory = XMLOutputFactory.newInstance();

    /** @param receiver the court's organisation code */
    CourtEnvelope(String receiver) {
        this.receiver = receiver;
    }

    byte[] write(OutgoingDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = factory.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("exchange");
            xml.writeDefaultNamespace(NAMESPACE);
            header(xml, document);
            body(xml, document);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write " + document.messageId(), e);
        }
        return out.toByteArray();
    }

    private void header(XMLStreamWriter xml, OutgoingDocument document) throws XMLStreamException {
        xml.writeStartElement("header");
        element(xml, "messageId", document.messageId());
        element(xml, "sender", document.senderCode());
        element(xml, "senderName", document.senderName());
        element(xml, "receiver", receiver);
        element(xml, "businessCode", document.code());
        element(xml, "time", time(document));
        element(xml, "digest", document.digest());
        xml.writeEndElement();
    }

    private static void body(XMLStreamWriter xml, OutgoingDocument document) throws XMLStreamException {
        xml.writeStartElement("body");
        element(xml, "number", document.number());
        element(xml, "title", document.title());
        if (document.superviseeNumber() != null) {
            xml.writeStartElement("supervisee");
            element(xml, "number", document.superviseeNumber());
            element(xml, "name", document.superviseeName());
            element(xml, "idNumber", document.superviseeIdNumber());
            xml.writeEndElement();
        }
        element(xml, "content", document.body());
        element(xml, "replyWithinDays", Integer.toString(document.replyDays()));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NOT_XML.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }

    private static String time(OutgoingDocument document) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(document.issuedAt().atZone(Shanghai.ZONE));
    }
}
