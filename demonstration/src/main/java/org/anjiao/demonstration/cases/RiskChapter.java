package org.anjiao.demonstration.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anjiao.supervisee.risk.NewRiskAssessment;
import org.anjiao.supervisee.risk.RiskAssessments;
import org.anjiao.supervisee.risk.spi.RiskBand;
import org.anjiao.supervisee.risk.spi.RiskInstrument;
import org.anjiao.supervisee.risk.spi.RiskQuestion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Risk assessments: one as computed, and one in which the officer departs from the result and a second person must decide. */
@Component
public final class RiskChapter implements Chapter {
    private final RiskAssessments assessments;

    @Activate
    public RiskChapter(@Reference RiskAssessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(
                stage.about(Part.RISK_LOW, Moment.LAST_FRIDAY, person -> assess(stage, person, false)),
                stage.about(Part.RISK_OVERRIDE, Moment.HANDOVER, person -> assess(stage, person, true)));
    }

    private void assess(Stage stage, String person, boolean departs) {
        RiskInstrument instrument = assessments.instruments().get(0);
        String id = instrument.identity().id();
        Map<String, String> answers = instrument.questions().stream()
                .collect(Collectors.toMap(
                        RiskQuestion::code,
                        question -> question.answers().get(0).code()));
        RiskBand computed = assessments.score(id, answers).band();
        RiskBand conclusion = !departs
                ? computed
                : computed == RiskBand.HIGH ? RiskBand.MEDIUM : RiskBand.values()[computed.ordinal() + 1];
        assessments.assess(
                stage.officer(),
                new NewRiskAssessment(person, id, answers, conclusion, departs ? "近期失业且与家人争吵，量表未反映" : null));
    }
}
