package org.anjiao.policy.spi;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the documents of packs, of holiday tables and of other plugins that are data have in common. */
public final class PackDocument {
    private PackDocument() {}

    /** Reads a document as a whole. */
    public interface Reading<T> {
        T from(XMLStreamReader xml) throws XMLStreamException;
    }

    /**
     * Reads a document without its DTD or anything outside it.
     *
     * @param in left open
     * @param what kind of document, for messages
     * @throws IllegalArgumentException if it is malformed; the message names the line
     */
    public static <T> T read(InputStream in, String what, Reading<T> reading) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(in);
            return reading.from(xml);
        } catch (XMLStreamException | RuntimeException e) {
            String place = xml == null ? "start" : "line " + xml.getLocation().getLineNumber();
            throw new IllegalArgumentException(what + ", " + place + ": " + e.getMessage(), e);
        }
    }

    /** As the other, of a resource beside a class; also if there is none. */
    public static <T> T read(Class<?> beside, String name, String what, Reading<T> reading) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(what + ": " + beside.getName() + " has no " + name + " beside it");
            }
            return read(in, what, reading);
        } catch (IOException e) {
            throw new IllegalArgumentException(what + " " + name + " cannot be read", e);
        }
    }

    static LocalDate date(XMLStreamReader xml, String attribute, LocalDate otherwise) {
        String text = xml.getAttributeValue(null, attribute);
        return text == null ? otherwise : LocalDate.parse(text);
    }

    /**
     * The attribute of the current element.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public static String required(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        if (text == null) {
            throw new IllegalArgumentException("Attribute " + attribute + " is missing on " + xml.getLocalName());
        }
        return text;
    }

    static boolean flag(String attribute, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(attribute + " is true or false, not " + text);
        };
    }
}
