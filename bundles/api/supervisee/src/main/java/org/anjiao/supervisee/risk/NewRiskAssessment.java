package org.anjiao.supervisee.risk;

import java.util.Map;
import org.anjiao.supervisee.risk.spi.RiskBand;

/**
 * What an officer found with an instrument.
 *
 * @param instrumentId of an installed instrument, for example {@code baseline}
 * @param answers code of the answer by code of the question; every question once
 * @param conclusion the band that the officer concludes on; required, since a score alone decides nothing
 * @param reason why; required where the conclusion is not the instrument's band, else null
 */
public record NewRiskAssessment(
        String superviseeId, String instrumentId, Map<String, String> answers, RiskBand conclusion, String reason) {
    public NewRiskAssessment {
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }
}
