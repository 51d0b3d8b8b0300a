package org.anjiao.campaign.internal;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.anjiao.campaign.ChecklistItem;
import org.anjiao.campaign.Outline;
import org.anjiao.campaign.Outline.Question;
import org.anjiao.campaign.Phase;
import org.anjiao.campaign.ReportSection;
import org.anjiao.campaign.internal.Template.OutlineChoice;
import org.anjiao.supervisee.Category;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a template file. */
final class TemplateReader {
    private final Element root;

    private TemplateReader(Element root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException if it is no template, or one that is not whole */
    static Template read(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            InputSource source = new InputSource(new StringReader(xml));
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Throws at the first error and, unlike none, prints nothing.
            builder.setErrorHandler(new DefaultHandler());
            return new TemplateReader(builder.parse(source).getDocumentElement()).template();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("Not a campaign template", e);
        }
    }

    private Template template() {
        Element report = elements("report").get(0);
        Template template = new Template(
                required(root, "code"),
                required(root, "zh"),
                required(root, "en"),
                optional(root, "document"),
                elements("phase").stream().map(TemplateReader::phase).toList(),
                OffsetDateTime.parse(required(report, "dueAt")).toInstant(),
                elements("section").stream()
                        .map(e -> new ReportSection(required(e, "code"), required(e, "zh"), required(e, "en")))
                        .toList(),
                elements("item").stream()
                        .map(e -> new ChecklistItem(
                                required(e, "code"), required(e, "source"), required(e, "zh"), required(e, "en")))
                        .toList(),
                outlines());
        checkPhases(template);
        return template;
    }

    private static Phase phase(Element e) {
        return new Phase(
                required(e, "code"),
                required(e, "zh"),
                required(e, "en"),
                LocalDate.parse(required(e, "from")),
                LocalDate.parse(required(e, "to")));
    }

    private List<OutlineChoice> outlines() {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (Element e : elements("question")) {
            String code = required(e, "code");
            questions.put(
                    code,
                    new Question(
                            code, Boolean.parseBoolean(required(e, "required")), required(e, "zh"), required(e, "en")));
        }
        return elements("outline").stream().map(e -> outline(e, questions)).toList();
    }

    private static OutlineChoice outline(Element e, Map<String, Question> questions) {
        List<Question> asked = new ArrayList<>();
        for (String code : required(e, "ask").split(" ", -1)) {
            if (!questions.containsKey(code)) {
                throw new IllegalArgumentException("Outline asks an unknown question " + code);
            }
            asked.add(questions.get(code));
        }
        Outline outline = new Outline(required(e, "key"), required(e, "zh"), required(e, "en"), asked);
        String person = e.getAttribute("person");
        String category = optional(e, "category");
        return new OutlineChoice(
                outline,
                person.equals("minor"),
                person.equals("key"),
                category == null ? null : Category.valueOf(category));
    }

    /** Phases follow one another without gap, or a day would belong to none. */
    private static void checkPhases(Template template) {
        LocalDate next = template.startsOn();
        for (Phase phase : template.phases()) {
            if (!phase.from().equals(next) || phase.to().isBefore(phase.from())) {
                throw new IllegalArgumentException("Phase " + phase.code() + " does not follow the one before");
            }
            next = phase.to().plusDays(1);
        }
    }

    private List<Element> elements(String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String required(Element e, String attribute) {
        String value = e.getAttribute(attribute);
        if (value.isBlank()) {
            throw new IllegalArgumentException(e.getTagName() + " lacks " + attribute);
        }
        return value;
    }

    private static String optional(Element e, String attribute) {
        String value = e.getAttribute(attribute);
        return value.isBlank() ? null : value;
    }
}
