package org.anjiao.supervisee.risk;

import java.time.Instant;
import java.util.List;
import org.anjiao.supervisee.risk.spi.RiskBand;

/**
 * One assessment; never changed afterwards but for its state.
 *
 * @param computed what the instrument yields, with the version that did
 * @param answers as they were asked and given; kept though the instrument may change or go
 * @param conclusion the officer's band
 * @param reason why it departs from the instrument; null if it does not
 * @param band the band that holds by it; null while a departure waits for the second person
 * @param decidedBy who confirmed or refused a departure; null if there was none
 * @param comment of that person; null if none
 * @param reassessBy basis of the time for the next one; null until it is effective
 */
public record RiskAssessment(
        String id,
        String superviseeId,
        String unitId,
        RiskScore computed,
        List<Answered> answers,
        RiskBand conclusion,
        String reason,
        RiskBand band,
        RiskState state,
        String assessedBy,
        Instant assessedAt,
        String decidedBy,
        Instant decidedAt,
        String comment,
        String reassessBy,
        long version) {
    public RiskAssessment {
        answers = List.copyOf(answers);
    }

    /** One answer with the words of the instrument's version. */
    public record Answered(String question, String questionText, String answer, String answerText, int weight) {}
}
