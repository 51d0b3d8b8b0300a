package org.anjiao.supervisee.risk.spi;

import java.util.List;
import java.util.Optional;

/**
 * One question; each gets exactly one answer.
 *
 * @param code unique within the instrument
 * @param answers at least two
 */
public record RiskQuestion(String code, String zh, String en, List<RiskAnswer> answers) {
    public RiskQuestion {
        answers = List.copyOf(answers);
    }

    /** The answer of that code. */
    public Optional<RiskAnswer> answer(String wanted) {
        return answers.stream().filter(answer -> answer.code().equals(wanted)).findFirst();
    }
}
