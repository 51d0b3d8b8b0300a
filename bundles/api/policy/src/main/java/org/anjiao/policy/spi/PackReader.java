package org.anjiao.policy.spi;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anjiao.policy.Counting;
import org.anjiao.policy.RuleUnit;

/** The contents of a pack's document. */
final class PackReader {
    private final PackIdentity identity;
    private final Validity validity;
    private final List<Rule> rules = new ArrayList<>();
    private final List<WorkedCase> workedCases = new ArrayList<>();

    PackReader(XMLStreamReader xml) throws XMLStreamException {
        xml.nextTag();
        xml.require(XMLStreamConstants.START_ELEMENT, null, "policy-pack");
        identity = new PackIdentity(
                PackDocument.required(xml, "id"),
                PackDocument.required(xml, "version"),
                PackDocument.required(xml, "zh"),
                PackDocument.required(xml, "en"),
                PackDocument.required(xml, "jurisdiction"));
        validity = new Validity(
                LocalDate.parse(PackDocument.required(xml, "valid-from")), PackDocument.date(xml, "valid-to", null));
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "rule" -> rules.add(rule(xml));
                case "case" -> workedCases.add(workedCase(xml));
                default -> throw new IllegalArgumentException("Unknown element " + xml.getLocalName());
            }
            xml.nextTag();
            xml.require(XMLStreamConstants.END_ELEMENT, null, null);
        }
    }

    PackIdentity identity() {
        return identity;
    }

    Validity validity() {
        return validity;
    }

    List<Rule> rules() {
        return rules;
    }

    List<WorkedCase> workedCases() {
        return workedCases;
    }

    private Rule rule(XMLStreamReader xml) {
        String number = xml.getAttributeValue(null, "number");
        String codes = xml.getAttributeValue(null, "codes");
        String counting = xml.getAttributeValue(null, "counting");
        String moves = xml.getAttributeValue(null, "moves-to-working-day");
        String title = xml.getAttributeValue(null, "title");
        return new Rule(
                PackDocument.required(xml, "code"),
                number == null ? null : new BigDecimal(number),
                RuleUnit.valueOf(PackDocument.required(xml, "unit")),
                codes == null ? List.of() : List.of(codes.trim().split("\\s+")),
                PackDocument.required(xml, "source"),
                PackDocument.required(xml, "article"),
                PackDocument.flag("verified", PackDocument.required(xml, "verified")),
                new Validity(
                        PackDocument.date(xml, "valid-from", validity.from()),
                        PackDocument.date(xml, "valid-to", validity.to())),
                counting == null ? Counting.NEXT_DAY : Counting.valueOf(counting),
                moves != null && PackDocument.flag("moves-to-working-day", moves),
                title == null ? "" : title);
    }

    private static WorkedCase workedCase(XMLStreamReader xml) {
        String given = xml.getAttributeValue(null, "given");
        return new WorkedCase(
                PackDocument.required(xml, "title"),
                PackDocument.required(xml, "rule"),
                LocalDate.parse(PackDocument.required(xml, "on")),
                WorkedCase.Question.valueOf(PackDocument.required(xml, "question")),
                given == null ? "" : given,
                PackDocument.required(xml, "expected"));
    }
}
