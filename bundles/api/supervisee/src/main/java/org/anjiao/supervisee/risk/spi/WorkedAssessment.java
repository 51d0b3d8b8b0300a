package org.anjiao.supervisee.risk.spi;

import java.util.Map;

/**
 * An assessment worked by hand, by which an instrument is tried before anybody is assessed with it.
 *
 * @param answers code of the answer by code of the question
 */
public record WorkedAssessment(String title, Map<String, String> answers, int score, RiskBand band) {
    public WorkedAssessment {
        answers = Map.copyOf(answers);
    }
}
