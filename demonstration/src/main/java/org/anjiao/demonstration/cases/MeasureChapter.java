package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.anjiao.supervisee.measure.Conduct;
import org.anjiao.supervisee.measure.Measure;
import org.anjiao.supervisee.measure.MeasureKind;
import org.anjiao.supervisee.measure.MeasureQuery;
import org.anjiao.supervisee.measure.Measures;
import org.anjiao.supervisee.measure.NewMeasure;
import org.anjiao.supervisee.rights.ComplaintKind;
import org.anjiao.supervisee.rights.Complaints;
import org.anjiao.supervisee.rights.NewComplaint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Measures of discipline: proposed, decided, served and objected to; and a proposal that lies at the court. */
@Component
public final class MeasureChapter implements Chapter {
    private static final String SERIOUS = "SERIOUS_BREACH";

    private final Measures measures;
    private final Complaints complaints;

    @Activate
    public MeasureChapter(@Reference Measures measures, @Reference Complaints complaints) {
        this.measures = measures;
        this.complaints = complaints;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(
                stage.about(Part.WARNED, Moment.MID_MARCH, person -> {
                    String warning = decided(stage, person, LocalDate.of(2019, 3, 13));
                    measures.serve(stage.officer(), warning, null, stage.today());
                }),
                stage.about(Part.WARNED, Moment.LAST_FRIDAY, person -> object(stage, person)),
                stage.about(
                        Part.WARNING_DECIDED,
                        Moment.LAST_FRIDAY,
                        person -> decided(stage, person, LocalDate.of(2019, 3, 27))),
                stage.about(Part.AT_COURT, Moment.LAST_FRIDAY, person -> toCourt(stage, person)),
                stage.about(
                        Part.WARNING_PROPOSED,
                        Moment.HANDOVER,
                        person -> warning(stage, person, LocalDate.of(2019, 3, 28))));
    }

    private Measure warning(Stage stage, String person, LocalDate on) {
        return propose(stage, new Conduct(person, SERIOUS, on, null, Set.of()), MeasureKind.WARNING, SERIOUS);
    }

    private String decided(Stage stage, String person, LocalDate on) {
        String warning = warning(stage, person, on).id();
        measures.verify(stage.officeHead(), warning, null, true, null);
        measures.decide(stage.agencyHead(), warning, null, true, "事实清楚，同意给予警告");
        return warning;
    }

    private void toCourt(Stage stage, String person) {
        String ground = "OTHER_SERIOUS";
        Conduct conduct = new Conduct(person, ground, LocalDate.of(2019, 3, 26), null, Set.of());
        String proposal =
                propose(stage, conduct, MeasureKind.REVOKE_PROBATION, ground).id();
        measures.decide(stage.agencyHead(), proposal, null, true, "同意提请撤销缓刑");
        measures.sign(stage.justiceHead(), proposal, null, true, null);
    }

    private Measure propose(Stage stage, Conduct conduct, MeasureKind kind, String ground) {
        return measures.propose(
                stage.officer(),
                new NewMeasure(conduct, kind, ground, "经查证属实，本人已作出说明（演示数据）", "谈话笔录、核查记录", null, null, null));
    }

    private void object(Stage stage, String person) {
        String warning = measures.list(stage.officer(), new MeasureQuery(null, person, null, null, null, 1))
                .items()
                .get(0)
                .id();
        complaints.file(
                stage.officer(),
                new NewComplaint(
                        person, ComplaintKind.APPEAL, "对警告决定不服", "当日因病未能到所，有就诊记录", warning, null, stage.today()));
    }
}
