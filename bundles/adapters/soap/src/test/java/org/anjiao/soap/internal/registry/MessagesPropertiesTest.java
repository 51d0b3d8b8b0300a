package org.anjiao.soap.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anjiao.platform.ProblemException;
import org.anjiao.soap.internal.registry.Shape.Group;
import org.anjiao.supervisee.leave.Leaves;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** What is written is what the schema says and what is read; what the schema forbids is not read. */
class MessagesPropertiesTest {
    private static final Map<Port, Schema> PORTS = RegistryApi.published().stream()
            .map(Port::new)
            .collect(Collectors.toMap(port -> port, port -> schema(port)));

    @Property(tries = 2000)
    void whatIsSentArrives(@ForAll("ports") Port port, @ForAll Random random) throws Exception {
        Samples samples = new Samples(random);
        Port.Operation operation = samples.one(List.copyOf(port.operations().values()));
        Object[] sent = (Object[]) samples.group(operation.request());
        String message = written(port, operation.name(), operation.request(), sent);
        PORTS.get(port).newValidator().validate(new StreamSource(new StringReader(message)));
        assertThat((Object[]) read(port, operation.request(), message))
                .as(message)
                .isEqualTo(sent);
    }

    @Property(tries = 2000)
    void eachRecordAndConstantComesBack(@ForAll("ports") Port port, @ForAll Random random) throws Exception {
        Samples samples = new Samples(random);
        List<Port.Operation> answering = port.operations().values().stream()
                .filter(operation -> !operation.name().equals("instruments"))
                .toList();
        Port.Operation operation = samples.one(answering);
        Object[] answer = (Object[]) samples.group(operation.response());
        String message = written(port, operation.name() + "Response", operation.response(), answer);
        PORTS.get(port).newValidator().validate(new StreamSource(new StringReader(message)));
        assertThat((Object[]) read(port, operation.response(), message))
                .as(message)
                .isEqualTo(answer);
    }

    /** Cut, doubled, renamed, filled with something else: read at most if the schema lets it pass. */
    @Property(tries = 4000)
    void whatTheSchemaForbidsIsRefused(
            @ForAll("ports") Port port, @ForAll("spoilings") UnaryOperator<String> spoiling, @ForAll Random random)
            throws Exception {
        Samples samples = new Samples(random);
        Port.Operation operation = samples.one(List.copyOf(port.operations().values()));
        String good = written(port, operation.name(), operation.request(), samples.group(operation.request()));
        String message = spoiling.apply(good);
        boolean taken;
        try {
            read(port, operation.request(), message);
            taken = true;
        } catch (ProblemException e) {
            taken = false;
            assertThat(e.code().name()).isIn("MESSAGE_UNREADABLE", "FIELD_INVALID", "FIELD_REQUIRED");
        } catch (XMLStreamException e) {
            taken = false;
        }
        assertThat(!taken || valid(port, message)).as(message).isTrue();
    }

    @Test
    void charactersThatXmlCannotCarryAreReplaced() throws Exception {
        Port leaves = PORTS.keySet().stream()
                .filter(port -> port.name().equals(Leaves.class.getSimpleName()))
                .findFirst()
                .orElseThrow();
        Group withdraw = leaves.operations().get("withdraw").request();
        String message = written(leaves, "withdraw", withdraw, new Object[] {"l1", 1L, "a\u0001b\uD800c\uFFFFd"});
        assertThat((Object[]) read(leaves, withdraw, message)).containsExactly("l1", 1L, "a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void formsThatOnlyJavaKnowsAreRefused() {
        Port leaves = PORTS.keySet().stream()
                .filter(port -> port.name().equals(Leaves.class.getSimpleName()))
                .findFirst()
                .orElseThrow();
        Group decide = leaves.operations().get("decide").request();
        for (String granted : List.of("TRUE", "yes", "")) {
            String message = "<decide xmlns='%s'><granted>%s</granted></decide>".formatted(leaves.namespace(), granted);
            assertThatThrownBy(() -> read(leaves, decide, message))
                    .isInstanceOfSatisfying(ProblemException.class, problem -> {
                        assertThat(problem.field()).isEqualTo("granted");
                        assertThat(problem.code().name()).isEqualTo("FIELD_INVALID");
                    });
        }
    }

    @Provide
    Arbitrary<Port> ports() {
        return Arbitraries.of(PORTS.keySet());
    }

    @Provide
    Arbitrary<UnaryOperator<String>> spoilings() {
        return Arbitraries.of(
                text -> text.replaceFirst("<(\\w+)>[^<]*</\\1>", ""),
                text -> text.replaceFirst("(<(\\w+)>[^<]*</\\2>)", "$1$1"),
                text -> text.replaceFirst("(<(\\w+)>[^<]*</\\2>)(<(\\w+)>[^<]*</\\5>)", "$3$1"),
                text -> text.replaceFirst("<(\\w+)>([^<]*)</\\1>", "<other>$2</other>"),
                text -> text.replaceFirst("<(\\w+)>[^<]*</\\1>", "<$1>2024-13-01</$1>"),
                text -> text.replaceFirst("<(\\w+)>[^<]*</\\1>", "<$1><deep/></$1>"),
                text -> text.replaceFirst("<(\\w+)>", "<$1 odd='1'>"),
                text -> text.replaceFirst(
                        "<(\\w+)>[^<]*</\\1>",
                        "<$1 xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'></$1>"),
                text -> text.replaceFirst(
                        "<(\\w+)>([^<]*)</\\1>",
                        "<$1 xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:nil='true'>x$2</$1>"),
                text -> text.replaceFirst("<(\\w+)>", "text<$1>"),
                text -> text.replaceFirst("<(\\w+)>([^<]*)</\\1>", "<$1 xmlns='urn:other'>$2</$1>"),
                text -> text.substring(0, text.length() / 2));
    }

    private static boolean valid(Port port, String message) throws Exception {
        try {
            PORTS.get(port).newValidator().validate(new StreamSource(new StringReader(message)));
            return true;
        } catch (SAXException e) {
            return false;
        }
    }

    private static Schema schema(Port port) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new DOMSource(PortSchema.of(port)));
        } catch (SAXException e) {
            throw new IllegalStateException(port.name(), e);
        }
    }

    private static String written(Port port, String name, Group group, Object value) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        new MessageWriter(port.namespace(), out).message(name, group, value);
        out.close();
        return text.toString();
    }

    private static Object read(Port port, Group group, String message) throws XMLStreamException {
        XMLStreamReader in = XMLInputFactory.newInstance().createXMLStreamReader(new StringReader(message));
        in.nextTag();
        return new MessageReader(port.namespace(), in).message(group);
    }
}
