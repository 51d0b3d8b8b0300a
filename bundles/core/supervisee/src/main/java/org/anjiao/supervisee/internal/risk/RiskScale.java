package org.anjiao.supervisee.internal.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.risk.RiskAssessment.Answered;
import org.anjiao.supervisee.risk.RiskProblem;
import org.anjiao.supervisee.risk.RiskScore;
import org.anjiao.supervisee.risk.spi.BandStart;
import org.anjiao.supervisee.risk.spi.RiskAnswer;
import org.anjiao.supervisee.risk.spi.RiskBand;
import org.anjiao.supervisee.risk.spi.RiskInstrument;
import org.anjiao.supervisee.risk.spi.RiskQuestion;

/** Counts by an instrument that was examined. */
final class RiskScale {
    private final RiskInstrument instrument;

    RiskScale(RiskInstrument instrument) {
        this.instrument = instrument;
    }

    /**
     * The answers with the instrument's words and weights, in its order.
     *
     * @throws ProblemException {@code RISK_ANSWERS} unless every question, and nothing else, has one of its answers
     */
    List<Answered> answered(Map<String, String> answers) {
        List<Answered> answered = new ArrayList<>();
        TreeSet<String> wrong = new TreeSet<>(answers.keySet());
        for (RiskQuestion question : instrument.questions()) {
            question.answer(answers.get(question.code()))
                    .ifPresentOrElse(
                            answer -> {
                                answered.add(words(question, answer));
                                wrong.remove(question.code());
                            },
                            () -> wrong.add(question.code()));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(RiskProblem.RISK_ANSWERS, "answers", String.join("、", wrong));
        }
        return answered;
    }

    private static Answered words(RiskQuestion question, RiskAnswer answer) {
        return new Answered(question.code(), question.zh(), answer.code(), answer.zh(), answer.weight());
    }

    RiskScore score(List<Answered> answered) {
        int score = answered.stream().mapToInt(Answered::weight).sum();
        return new RiskScore(instrument.identity().id(), instrument.identity().version(), score, band(score));
    }

    private RiskBand band(int score) {
        RiskBand band = instrument.bands().get(0).band();
        for (BandStart start : instrument.bands()) {
            if (score >= start.from()) {
                band = start.band();
            }
        }
        return band;
    }
}
