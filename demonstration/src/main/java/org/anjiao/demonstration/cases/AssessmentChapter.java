package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anjiao.platform.Page;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.assessment.Assessment;
import org.anjiao.supervisee.assessment.AssessmentCommission;
import org.anjiao.supervisee.assessment.AssessmentQuery;
import org.anjiao.supervisee.assessment.AssessmentState;
import org.anjiao.supervisee.assessment.AssessmentVisit;
import org.anjiao.supervisee.assessment.Assessments;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Investigations before a decision: one answered and followed, one extended, one open, one that waits for its opinion. */
@Component
public final class AssessmentChapter implements Chapter {
    private static final int FIRST_NUMBER = 991_001;
    private static final List<String> INVESTIGATORS = List.of("beilin", "dongguannanjie.gz");

    private final Assessments assessments;

    @Activate
    public AssessmentChapter(@Reference Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(
                received(stage, 0, Moment.MID_MARCH, "2019-03-14", true),
                new Story(
                        Moment.LAST_FRIDAY,
                        () -> assessment(stage, 0).state() != AssessmentState.INVESTIGATING,
                        () -> answer(stage)),
                received(stage, 1, Moment.LAST_FRIDAY, "2019-03-18", true),
                new Story(
                        Moment.LAST_FRIDAY,
                        () -> assessment(stage, 1).extensionAgreement() != null,
                        () -> assessments.extend(
                                stage.county(),
                                assessment(stage, 1).id(),
                                null,
                                LocalDate.of(2019, 4, 12),
                                "法院电话同意延期，已记录")),
                received(stage, 2, Moment.LAST_FRIDAY, "2019-03-27", true),
                received(stage, 3, Moment.HANDOVER, "2019-03-29", false),
                new Story(
                        Moment.HANDOVER,
                        () -> assessment(stage, 2).state() != AssessmentState.INVESTIGATING,
                        () -> assessments.propose(
                                stage.officer(), assessment(stage, 2).id(), null, false, "居住地亲属不同意接收，无固定住所")));
    }

    private Story received(Stage stage, int index, Moment moment, String receivedOn, boolean begun) {
        return new Story(moment, () -> find(stage, index).isPresent(), () -> {
            LocalDate day = LocalDate.parse(receivedOn);
            String id = assessments
                    .receive(
                            stage.county(),
                            new AssessmentCommission(
                                    stage.unit(Stage.COUNTY),
                                    Agency.COURT,
                                    "西安市碑林区人民法院",
                                    reference(index),
                                    "测试对象%d".formatted(FIRST_NUMBER + index),
                                    IdNumbers.of(FIRST_NUMBER + index, true),
                                    "碑林区东关南街演示小区",
                                    day,
                                    false))
                    .id();
            if (begun) {
                assessments.assign(stage.county(), id, null, INVESTIGATORS);
                assessments.visit(
                        stage.officer(),
                        id,
                        null,
                        new AssessmentVisit(stage.today(), "东关南街社区居委会", "测试社区干部", "邻里关系尚可，平时表现正常", null));
            }
        });
    }

    private void answer(Stage stage) {
        String id = assessment(stage, 0).id();
        assessments.propose(stage.officer(), id, null, true, "有固定住所，家庭有监管条件，社区无不良反映");
        assessments.decide(stage.agencyHead(), id, null, true, null);
        assessments.adoption(stage.county(), id, null, true, "法院判处缓刑");
    }

    private static String reference(int index) {
        return "（2019）碑法委评" + (11 + index) + "号";
    }

    private Assessment assessment(Stage stage, int index) {
        return find(stage, index).orElseThrow();
    }

    private Optional<Assessment> find(Stage stage, int index) {
        return assessments.list(stage.county(), new AssessmentQuery(null, null, null, Page.MAX_LIMIT)).items().stream()
                .filter(one -> one.commission().reference().equals(reference(index)))
                .findFirst();
    }
}
