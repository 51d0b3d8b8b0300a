package org.anjiao.supervisee.internal.risk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.risk.RiskScore;
import org.anjiao.supervisee.risk.spi.BandStart;
import org.anjiao.supervisee.risk.spi.InstrumentIdentity;
import org.anjiao.supervisee.risk.spi.RiskAnswer;
import org.anjiao.supervisee.risk.spi.RiskBand;
import org.anjiao.supervisee.risk.spi.RiskInstrument;
import org.anjiao.supervisee.risk.spi.RiskQuestion;
import org.anjiao.supervisee.risk.spi.WorkedAssessment;

/** What must hold of an instrument before anybody is assessed with it: the contract of its extension point. */
final class InstrumentExaminer {
    private static final String CODE = "[A-Z0-9][A-Z0-9_]{0,39}";
    private static final int MAX_TEXT = 200;
    private static final int MAX_QUESTIONS = 60;

    private final RiskInstrument instrument;
    private final List<String> faults = new ArrayList<>();

    private InstrumentExaminer(RiskInstrument instrument) {
        this.instrument = instrument;
    }

    /** What is wrong, in English; empty if all is well. */
    static List<String> faults(RiskInstrument instrument) {
        return new InstrumentExaminer(instrument).examine();
    }

    private List<String> examine() {
        InstrumentIdentity identity = instrument.identity();
        if (identity == null || identity.id() == null || !identity.id().matches("[a-z][a-z0-9-]{0,39}")) {
            return List.of("the instrument states no identity");
        }
        if (identity.version() == null || !identity.version().matches("\\d+\\.\\d+\\.\\d+")) {
            faults.add("version is no three numbers: " + identity.version());
        }
        texts("the instrument", identity.zh(), identity.en());
        questions();
        bands();
        if (faults.isEmpty()) {
            workedCases();
        }
        return List.copyOf(faults);
    }

    private void questions() {
        List<RiskQuestion> questions = instrument.questions();
        if (questions.isEmpty() || questions.size() > MAX_QUESTIONS) {
            faults.add("not 1 to " + MAX_QUESTIONS + " questions: " + questions.size());
        }
        codes("questions", questions.stream().map(RiskQuestion::code).toList());
        for (RiskQuestion question : questions) {
            String what = "question " + question.code();
            texts(what, question.zh(), question.en());
            if (question.answers().size() < 2) {
                faults.add(what + " leaves no choice");
            }
            codes(
                    "answers of " + what,
                    question.answers().stream().map(RiskAnswer::code).toList());
            question.answers().forEach(answer -> texts(what + ", answer " + answer.code(), answer.zh(), answer.en()));
        }
    }

    private void codes(String what, Collection<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.stream()
                .filter(code -> code == null || !code.matches(CODE) || !seen.add(code))
                .forEach(code -> faults.add("code " + code + " of the " + what + " is malformed or comes twice"));
    }

    private void texts(String what, String... texts) {
        for (String text : texts) {
            if (text == null || text.isBlank() || text.length() > MAX_TEXT) {
                faults.add(what + " has no text of 1 to " + MAX_TEXT + " characters in each language");
                return;
            }
        }
    }

    private void bands() {
        List<BandStart> bands = instrument.bands();
        if (bands.size() < 2) {
            faults.add("fewer than two bands tell nothing apart");
            return;
        }
        for (int i = 1; i < bands.size(); i++) {
            BandStart lower = bands.get(i - 1);
            BandStart higher = bands.get(i);
            if (higher.from() <= lower.from() || higher.band().compareTo(lower.band()) <= 0) {
                faults.add("band " + higher.band() + " does not follow " + lower.band());
            }
        }
        if (bands.get(0).from() > extreme(true) || bands.get(bands.size() - 1).from() > extreme(false)) {
            faults.add("some score has no band, or some band no score");
        }
    }

    private int extreme(boolean lowest) {
        return instrument.questions().stream()
                .map(question -> question.answers().stream().mapToInt(RiskAnswer::weight))
                .mapToInt(weights -> (lowest ? weights.min() : weights.max()).orElse(0))
                .sum();
    }

    private void workedCases() {
        RiskScale scale = new RiskScale(instrument);
        for (WorkedAssessment worked : instrument.workedCases()) {
            try {
                RiskScore score = scale.score(scale.answered(worked.answers()));
                if (score.score() != worked.score() || score.band() != worked.band()) {
                    faults.add("worked case " + worked.title() + " gives " + score.score() + " " + score.band());
                }
            } catch (ProblemException e) {
                faults.add("worked case " + worked.title() + " does not answer the questions: " + e.getMessage());
            }
        }
        Set<RiskBand> tried =
                instrument.workedCases().stream().map(WorkedAssessment::band).collect(Collectors.toSet());
        instrument.bands().stream()
                .filter(start -> !tried.contains(start.band()))
                .forEach(start -> faults.add("no worked case for the band " + start.band()));
    }
}
