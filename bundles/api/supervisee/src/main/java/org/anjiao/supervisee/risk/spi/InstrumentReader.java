package org.anjiao.supervisee.risk.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.anjiao.policy.spi.PackDocument;

/** The contents of an instrument's document. */
final class InstrumentReader {
    private final InstrumentIdentity identity;
    private final List<RiskQuestion> questions = new ArrayList<>();
    private final List<BandStart> bands = new ArrayList<>();
    private final List<WorkedAssessment> workedCases = new ArrayList<>();

    InstrumentReader(XMLStreamReader xml) throws XMLStreamException {
        xml.nextTag();
        xml.require(XMLStreamConstants.START_ELEMENT, null, "risk-instrument");
        identity = new InstrumentIdentity(
                PackDocument.required(xml, "id"),
                PackDocument.required(xml, "version"),
                PackDocument.required(xml, "zh"),
                PackDocument.required(xml, "en"),
                PackDocument.required(xml, "source"));
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "question" -> questions.add(question(xml));
                case "band" -> bands.add(band(xml));
                case "case" -> workedCases.add(workedCase(xml));
                default -> throw new IllegalArgumentException("Unknown element " + xml.getLocalName());
            }
            xml.require(XMLStreamConstants.END_ELEMENT, null, null);
        }
    }

    InstrumentIdentity identity() {
        return identity;
    }

    List<RiskQuestion> questions() {
        return List.copyOf(questions);
    }

    List<BandStart> bands() {
        return List.copyOf(bands);
    }

    List<WorkedAssessment> workedCases() {
        return List.copyOf(workedCases);
    }

    private static RiskQuestion question(XMLStreamReader xml) throws XMLStreamException {
        String code = PackDocument.required(xml, "code");
        String zh = PackDocument.required(xml, "zh");
        String en = PackDocument.required(xml, "en");
        List<RiskAnswer> answers = new ArrayList<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            xml.require(XMLStreamConstants.START_ELEMENT, null, "answer");
            answers.add(new RiskAnswer(
                    PackDocument.required(xml, "code"),
                    PackDocument.required(xml, "zh"),
                    PackDocument.required(xml, "en"),
                    Integer.parseInt(PackDocument.required(xml, "weight"))));
            xml.nextTag();
        }
        return new RiskQuestion(code, zh, en, answers);
    }

    private static BandStart band(XMLStreamReader xml) throws XMLStreamException {
        BandStart start = new BandStart(
                RiskBand.valueOf(PackDocument.required(xml, "name")),
                Integer.parseInt(PackDocument.required(xml, "from")));
        xml.nextTag();
        return start;
    }

    private static WorkedAssessment workedCase(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> answers = new HashMap<>();
        for (String pair : PackDocument.required(xml, "answers").trim().split("\\s+")) {
            int colon = pair.indexOf(':');
            if (colon < 1 || answers.put(pair.substring(0, colon), pair.substring(colon + 1)) != null) {
                throw new IllegalArgumentException("Not one QUESTION:ANSWER for each question: " + pair);
            }
        }
        WorkedAssessment worked = new WorkedAssessment(
                PackDocument.required(xml, "title"),
                answers,
                Integer.parseInt(PackDocument.required(xml, "score")),
                RiskBand.valueOf(PackDocument.required(xml, "band")));
        xml.nextTag();
        return worked;
    }
}
