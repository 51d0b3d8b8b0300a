package org.anjiao.soap.internal.registry;

import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.anjiao.soap.internal.registry.Port.Operation;
import org.anjiao.soap.internal.registry.Shape.Group;
import org.anjiao.soap.internal.registry.Shape.Occurs;
import org.anjiao.soap.internal.registry.Shape.Part;
import org.anjiao.soap.internal.registry.Shape.Scalar;
import org.apache.cxf.staxutils.W3CDOMStreamWriter;
import org.w3c.dom.Document;

/**
 * Writes the schema of a port: all elements and types that its messages hold, in the port's namespace. Whatever Java
 * can leave null is optional, so that the service itself says what it misses, with its own code. Nothing is nillable: what is
 * null is left out, and the clients' tools make plain properties of it.
 */
final class PortSchema {
    private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;

    private final XMLStreamWriter out;

    private PortSchema(XMLStreamWriter out) {
        this.out = out;
    }

    static Document of(Port port) {
        W3CDOMStreamWriter document = new W3CDOMStreamWriter();
        try {
            new PortSchema(document).schema(port);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return document.getDocument();
    }

    private void schema(Port port) throws XMLStreamException {
        out.setPrefix("xs", XS);
        start("schema");
        out.writeNamespace("xs", XS);
        out.writeNamespace("tns", port.namespace());
        out.writeAttribute("targetNamespace", port.namespace());
        out.writeAttribute("elementFormDefault", "qualified");
        for (Operation operation : port.operations().values()) {
            message(operation.name(), operation.request());
            message(operation.name() + "Response", operation.response());
        }
        for (Map.Entry<String, Shape> type : port.types().entrySet()) {
            if (type.getValue() instanceof Group group) {
                start("complexType");
                out.writeAttribute("name", type.getKey());
                sequence(group);
                out.writeEndElement();
            } else {
                constants((Scalar) type.getValue());
            }
        }
        out.writeEndElement();
    }

    private void message(String name, Group group) throws XMLStreamException {
        start("element");
        out.writeAttribute("name", name);
        start("complexType");
        sequence(group);
        out.writeEndElement();
        out.writeEndElement();
    }

    private void sequence(Group group) throws XMLStreamException {
        start("sequence");
        for (Part part : group.parts()) {
            start("element");
            out.writeAttribute("name", part.name());
            out.writeAttribute("type", type(part.shape()));
            if (part.occurs() != Occurs.REQUIRED) {
                out.writeAttribute("minOccurs", "0");
            }
            if (part.occurs().many()) {
                out.writeAttribute("maxOccurs", "unbounded");
            }
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void constants(Scalar scalar) throws XMLStreamException {
        start("simpleType");
        out.writeAttribute("name", scalar.typeName());
        start("restriction");
        out.writeAttribute("base", "xs:" + scalar.base());
        for (String constant : scalar.constants()) {
            start("enumeration");
            out.writeAttribute("value", constant);
            out.writeEndElement();
        }
        out.writeEndElement();
        out.writeEndElement();
    }

    private static String type(Shape shape) {
        if (shape instanceof Scalar scalar) {
            return scalar.typeName() == null ? "xs:" + scalar.base() : "tns:" + scalar.typeName();
        }
        return "tns:" + ((Group) shape).typeName();
    }

    private void start(String name) throws XMLStreamException {
        out.writeStartElement("xs", name, XS);
    }
}
