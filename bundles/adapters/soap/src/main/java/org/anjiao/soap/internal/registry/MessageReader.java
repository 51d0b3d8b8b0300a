package org.anjiao.soap.internal.registry;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.soap.internal.SoapProblem;
import org.anjiao.soap.internal.registry.Shape.Group;
import org.anjiao.soap.internal.registry.Shape.Part;
import org.anjiao.soap.internal.registry.Shape.Scalar;

/**
 * Reads values as their shapes say, and takes nothing that the schema forbids: no unknown element, no other order, no text of
 * another form. Each refusal names the field by its path in the message, such as {@code application.from}.
 */
final class MessageReader {
    private final String namespace;
    private final XMLStreamReader in;

    MessageReader(String namespace, XMLStreamReader in) {
        this.namespace = namespace;
        this.in = in;
    }

    /**
     * Reads the message's element, at whose beginning the reader stands, up to the end of what surrounds it.
     *
     * @return the values of its parts
     * @throws ProblemException {@code MESSAGE_UNREADABLE}, {@code FIELD_INVALID}, {@code FIELD_REQUIRED}
     */
    Object message(Group group) {
        try {
            Object values = group(group, "");
            if (nextChild("")) {
                throw unreadable(in.getLocalName(), "报文只能有一个请求", "a message holds one request");
            }
            return values;
        } catch (XMLStreamException e) {
            throw unreadable(null, "不是有效的 XML：" + e.getMessage(), "it is no valid XML: " + e.getMessage());
        }
    }

    private Object group(Group group, String path) throws XMLStreamException {
        noAttributes(path);
        List<List<Object>> read = new ArrayList<>();
        group.parts().forEach(part -> read.add(new ArrayList<>()));
        int reached = 0;
        while (nextChild(path)) {
            String place = path.isEmpty() ? in.getLocalName() : path + "." + in.getLocalName();
            int index = namespace.equals(in.getNamespaceURI()) ? group.index(in.getLocalName()) : -1;
            if (index < 0) {
                throw unreadable(place, "没有元素 " + in.getName(), "there is no element " + in.getName());
            }
            Part part = group.parts().get(index);
            if (index < reached || (!part.occurs().many() && !read.get(index).isEmpty())) {
                throw unreadable(place, "元素重复或顺序错误", "the element stands twice or too late");
            }
            reached = index;
            read.get(index).add(value(part, place));
        }
        Object[] values = new Object[read.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = together(group.parts().get(i), read.get(i), path);
        }
        return made(group, values, path);
    }

    private static Object made(Group group, Object[] values, String path) {
        try {
            return group.maker().apply(values);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unreadable(path, "内容不完整或互相矛盾", "its content is incomplete or contradicts itself");
        }
    }

    private Object value(Part part, String place) throws XMLStreamException {
        return part.shape() instanceof Scalar scalar ? scalar(scalar, place) : group((Group) part.shape(), place);
    }

    private Object scalar(Scalar scalar, String place) throws XMLStreamException {
        noAttributes(place);
        String text = text(place);
        boolean literal = scalar.base().equals("string");
        try {
            return scalar.reader().apply(literal ? text : text.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, place, place, scalar.rule());
        }
    }

    private static Object together(Part part, List<Object> read, String path) {
        return switch (part.occurs()) {
            case LIST -> List.copyOf(read);
            case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(read));
            case MAP -> map(read);
            case REQUIRED -> {
                if (read.isEmpty()) {
                    throw CommonProblem.required(path.isEmpty() ? part.name() : path + "." + part.name());
                }
                yield read.get(0);
            }
            case OPTIONAL -> read.isEmpty() ? null : read.get(0);
        };
    }

    private static Map<Object, Object> map(List<Object> entries) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Object entry : entries) {
            map.put(((Shapes.Entry) entry).key(), ((Shapes.Entry) entry).value());
        }
        return Collections.unmodifiableMap(map);
    }

    /** Moves to the next element within the one whose content is read, or to its end. */
    private boolean nextChild(String path) throws XMLStreamException {
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!characters().isBlank()) {
                        throw unreadable(path, "元素之间有文字", "there is text between elements");
                    }
                }
                default -> {}
            }
        }
    }

    private String text(String place) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (in.next()) {
                case XMLStreamConstants.END_ELEMENT -> {
                    return text.toString();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(characters());
                case XMLStreamConstants.START_ELEMENT ->
                    throw unreadable(
                            place + "." + in.getLocalName(),
                            "没有元素 " + in.getName(),
                            "there is no element " + in.getName());
                default -> {}
            }
        }
    }

    /** The parser finds some errors only when it is asked for a text, and then has no way to say so. */
    private String characters() throws XMLStreamException {
        try {
            return in.getText();
        } catch (RuntimeException e) {
            throw new XMLStreamException(e);
        }
    }

    /** But for those that tell a parser where the schema is; what is null is left out. */
    private void noAttributes(String place) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            boolean schema = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(in.getAttributeNamespace(i));
            if (!schema || name.equals("nil")) {
                throw unreadable(place, "没有属性 " + name, "there is no attribute " + name);
            }
        }
    }

    private static ProblemException unreadable(String field, String zh, String en) {
        return new ProblemException(
                SoapProblem.MESSAGE_UNREADABLE, field == null || field.isEmpty() ? null : field, zh, en);
    }
}
