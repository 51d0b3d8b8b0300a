package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.supervisee.guarantor.Guarantors;
import org.anjiao.supervisee.guarantor.NewGuarantor;
import org.anjiao.supervisee.medical.MedicalCondition;
import org.anjiao.supervisee.medical.MedicalResult;
import org.anjiao.supervisee.medical.MedicalReviews;
import org.anjiao.supervisee.medical.NewMedicalReview;
import org.anjiao.supervisee.psychology.SupportNote;
import org.anjiao.supervisee.psychology.Supports;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Medical reviews and the guarantor of persons under temporary service, a longer interval that waits for the city, psychological support. */
@Component
public final class HealthChapter implements Chapter {
    private final MedicalReviews reviews;
    private final Supports supports;
    private final Guarantors guarantors;

    @Activate
    public HealthChapter(
            @Reference MedicalReviews reviews, @Reference Supports supports, @Reference Guarantors guarantors) {
        this.reviews = reviews;
        this.supports = supports;
        this.guarantors = guarantors;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(
                stage.about(Part.PATIENT, Moment.LAST_FRIDAY, person -> {
                    review(stage, person);
                    guarantors.name(
                            stage.officer(),
                            new NewGuarantor(
                                    person,
                                    "测试对象的亲属",
                                    "兄弟",
                                    "13900000000",
                                    LocalDate.of(2019, 1, 10),
                                    LocalDate.of(2019, 1, 10),
                                    "担保书第2019-001号"));
                }),
                stage.about(Part.PATIENT_LONGER, Moment.LAST_FRIDAY, person -> {
                    review(stage, person);
                    reviews.proposeExtension(stage.officer(), person, 2, "卧床治疗，不宜频繁外出检查", "医院证明、病历");
                }),
                stage.about(
                        Part.SUPPORTED,
                        Moment.MID_MARCH,
                        person -> supports.refer(stage.officer(), person, "近期情绪低落，失眠，建议心理疏导")),
                stage.about(Part.SUPPORTED, Moment.LAST_FRIDAY, person -> {
                    String support =
                            supports.open(stage.as("beilin.xinli"), person).id();
                    supports.note(
                            stage.as("beilin.xinli"),
                            support,
                            null,
                            SupportNote.Kind.SESSION,
                            stage.today(),
                            "首次谈话，建立信任关系，约定每周一次（演示数据）");
                }));
    }

    private void review(Stage stage, String person) {
        reviews.file(
                stage.officer(),
                new NewMedicalReview(
                        person,
                        MedicalCondition.ILLNESS,
                        LocalDate.of(2019, 3, 27),
                        "陕西省演示医院",
                        true,
                        "病情稳定，仍需治疗（演示数据）",
                        "诊断证明书第2019-031号",
                        MedicalResult.CONDITION_HOLDS,
                        null));
    }
}
