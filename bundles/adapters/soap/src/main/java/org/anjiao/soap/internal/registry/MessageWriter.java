package org.anjiao.soap.internal.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.anjiao.soap.internal.registry.Shape.Group;
import org.anjiao.soap.internal.registry.Shape.Part;
import org.anjiao.soap.internal.registry.Shape.Scalar;

/** Writes values as their shapes say; what is null stays away. */
final class MessageWriter {
    private final String namespace;
    private final XMLStreamWriter out;

    MessageWriter(String namespace, XMLStreamWriter out) {
        this.namespace = namespace;
        this.out = out;
    }

    /** Writes the element of a message and all that is in it. */
    void message(String name, Group group, Object value) throws XMLStreamException {
        out.setDefaultNamespace(namespace);
        out.writeStartElement("", name, namespace);
        out.writeDefaultNamespace(namespace);
        parts(group, value);
        out.writeEndElement();
    }

    private void parts(Group group, Object value) throws XMLStreamException {
        for (Part part : group.parts()) {
            for (Object item : items(part.value().apply(value))) {
                out.writeStartElement("", part.name(), namespace);
                if (part.shape() instanceof Scalar scalar) {
                    out.writeCharacters(scalar.writer().apply(item));
                } else {
                    parts((Group) part.shape(), item);
                }
                out.writeEndElement();
            }
        }
    }

    private static Collection<?> items(Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet();
        }
        return value instanceof Collection<?> many ? many : List.of(value);
    }
}
