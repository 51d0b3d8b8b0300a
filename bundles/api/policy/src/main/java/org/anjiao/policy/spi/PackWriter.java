package org.anjiao.policy.spi;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.anjiao.policy.Counting;

/** Writes a pack's document, so that {@link PackReader} reads the same pack again. */
final class PackWriter {
    private final XMLStreamWriter xml;
    private final Validity pack;

    private PackWriter(XMLStreamWriter xml, Validity pack) {
        this.xml = xml;
        this.pack = pack;
    }

    static void write(PolicyPack pack, OutputStream out) {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            new PackWriter(xml, pack.validity()).document(pack);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Policy pack " + pack.identity() + " cannot be written", e);
        }
    }

    private void document(PolicyPack content) throws XMLStreamException {
        PackIdentity identity = content.identity();
        line("");
        xml.writeStartElement("policy-pack");
        xml.writeAttribute("id", identity.id());
        xml.writeAttribute("version", identity.version());
        xml.writeAttribute("jurisdiction", identity.jurisdiction());
        xml.writeAttribute("valid-from", pack.from().toString());
        optional("valid-to", pack.to());
        xml.writeAttribute("zh", identity.zh());
        xml.writeAttribute("en", identity.en());
        for (Rule rule : content.rules()) {
            rule(rule);
        }
        for (WorkedCase worked : content.workedCases()) {
            workedCase(worked);
        }
        line("");
        xml.writeEndElement();
    }

    private void rule(Rule rule) throws XMLStreamException {
        line("  ");
        xml.writeEmptyElement("rule");
        xml.writeAttribute("code", rule.code());
        xml.writeAttribute("unit", rule.unit().name());
        optional("number", rule.number() == null ? null : rule.number().toPlainString());
        optional("codes", rule.codes().isEmpty() ? null : String.join(" ", rule.codes()));
        optional("title", rule.title().isEmpty() ? null : rule.title());
        xml.writeAttribute("source", rule.source());
        xml.writeAttribute("article", rule.article());
        xml.writeAttribute("verified", Boolean.toString(rule.verified()));
        optional(
                "valid-from",
                rule.validity().from().equals(pack.from())
                        ? null
                        : rule.validity().from());
        boolean endsWithPack =
                rule.validity().to() == null || rule.validity().to().equals(pack.to());
        optional("valid-to", endsWithPack ? null : rule.validity().to());
        optional("counting", rule.counting() == Counting.NEXT_DAY ? null : rule.counting());
        optional("moves-to-working-day", rule.movesToWorkingDay() ? "true" : null);
    }

    private void workedCase(WorkedCase worked) throws XMLStreamException {
        line("  ");
        xml.writeEmptyElement("case");
        xml.writeAttribute("title", worked.title());
        xml.writeAttribute("rule", worked.ruleCode());
        xml.writeAttribute("on", worked.eventDate().toString());
        xml.writeAttribute("question", worked.question().name());
        optional("given", worked.given().isEmpty() ? null : worked.given());
        xml.writeAttribute("expected", worked.expected());
    }

    private void optional(String attribute, Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(attribute, value.toString());
        }
    }

    private void line(String indent) throws XMLStreamException {
        xml.writeCharacters("\n" + indent);
    }
}
