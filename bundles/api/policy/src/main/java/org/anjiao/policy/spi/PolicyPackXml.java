package org.anjiao.policy.spi;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anjiao.policy.RuleUnit;

/**
 * Reads a pack that is kept as a document legal staff can read, so that a pack's bundle holds no code but this call:
 *
 * <pre>{@code
 * <policy-pack id="CN-2012" version="1.0.0" jurisdiction="CN" valid-from="2012-03-01" valid-to="2020-06-30"
 *     zh="…" en="…">
 *   <rule code="EM_MAX_MONTHS" number="3" unit="CALENDAR_MONTHS" source="…" article="…" verified="false"/>
 *   <rule code="EM_GROUNDS" codes="KEY_PERSON" unit="CODES" source="…" article="…" verified="false"
 *       valid-from="…" valid-to="…"/>
 *   <case title="…" rule="EM_MAX_MONTHS" on="2019-03-31" question="LAST_DAY" given="2019-03-31" expected="2019-06-30"/>
 * </policy-pack>
 * }</pre>
 *
 * A rule without dates is valid as long as the pack is.
 */
public final class PolicyPackXml implements PolicyPack {
    private final PackIdentity identity;
    private final Validity validity;
    private final List<Rule> rules = new ArrayList<>();
    private final List<WorkedCase> workedCases = new ArrayList<>();

    private PolicyPackXml(XMLStreamReader xml) throws XMLStreamException {
        xml.nextTag();
        xml.require(XMLStreamConstants.START_ELEMENT, null, "policy-pack");
        identity = new PackIdentity(
                required(xml, "id"),
                required(xml, "version"),
                required(xml, "zh"),
                required(xml, "en"),
                required(xml, "jurisdiction"));
        validity = new Validity(LocalDate.parse(required(xml, "valid-from")), date(xml, "valid-to", null));
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

    /**
     * Reads a pack.
     *
     * @param in left open
     * @throws IllegalArgumentException if the document is malformed; the message names the place
     */
    public static PolicyPack read(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = null;
        try {
            xml = factory.createXMLStreamReader(in);
            return new PolicyPackXml(xml);
        } catch (XMLStreamException | RuntimeException e) {
            String place = xml == null ? "start" : "line " + xml.getLocation().getLineNumber();
            throw new IllegalArgumentException("Policy pack, " + place + ": " + e.getMessage(), e);
        }
    }

    @Override
    public PackIdentity identity() {
        return identity;
    }

    @Override
    public Validity validity() {
        return validity;
    }

    @Override
    public List<Rule> rules() {
        return List.copyOf(rules);
    }

    @Override
    public List<WorkedCase> workedCases() {
        return List.copyOf(workedCases);
    }

    private Rule rule(XMLStreamReader xml) {
        String number = xml.getAttributeValue(null, "number");
        String codes = xml.getAttributeValue(null, "codes");
        return new Rule(
                required(xml, "code"),
                number == null ? null : new BigDecimal(number),
                RuleUnit.valueOf(required(xml, "unit")),
                codes == null ? List.of() : List.of(codes.trim().split("\\s+")),
                required(xml, "source"),
                required(xml, "article"),
                flag(required(xml, "verified")),
                new Validity(date(xml, "valid-from", validity.from()), date(xml, "valid-to", validity.to())));
    }

    private static WorkedCase workedCase(XMLStreamReader xml) {
        String given = xml.getAttributeValue(null, "given");
        return new WorkedCase(
                required(xml, "title"),
                required(xml, "rule"),
                LocalDate.parse(required(xml, "on")),
                WorkedCase.Question.valueOf(required(xml, "question")),
                given == null ? "" : given,
                required(xml, "expected"));
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("verified is true or false, not " + text);
        };
    }

    private static LocalDate date(XMLStreamReader xml, String attribute, LocalDate otherwise) {
        String text = xml.getAttributeValue(null, attribute);
        return text == null ? otherwise : LocalDate.parse(text);
    }

    private static String required(XMLStreamReader xml, String attribute) {
        String text = xml.getAttributeValue(null, attribute);
        if (text == null) {
            throw new IllegalArgumentException("Attribute " + attribute + " is missing on " + xml.getLocalName());
        }
        return text;
    }
}
