package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.supervisee.hold.LegalHolds;
import org.anjiao.supervisee.rights.ComplaintKind;
import org.anjiao.supervisee.rights.ComplaintOutcome;
import org.anjiao.supervisee.rights.Complaints;
import org.anjiao.supervisee.rights.CorrectableField;
import org.anjiao.supervisee.rights.DataCorrection;
import org.anjiao.supervisee.rights.DataCorrections;
import org.anjiao.supervisee.rights.NewComplaint;
import org.anjiao.supervisee.rights.NewCorrection;
import org.anjiao.supervisee.rights.NewOpinion;
import org.anjiao.supervisee.rights.ProcuratorateOpinions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Complaints and corrections of data, open and answered; an opinion of the procuratorate; a legal hold. */
@Component
public final class RightsChapter implements Chapter {
    private final Complaints complaints;
    private final DataCorrections corrections;
    private final ProcuratorateOpinions opinions;
    private final LegalHolds holds;

    @Activate
    public RightsChapter(
            @Reference Complaints complaints,
            @Reference DataCorrections corrections,
            @Reference ProcuratorateOpinions opinions,
            @Reference LegalHolds holds) {
        this.complaints = complaints;
        this.corrections = corrections;
        this.opinions = opinions;
        this.holds = holds;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(
                stage.about(Part.COMPLAINT_ANSWERED, Moment.LAST_FRIDAY, person -> {
                    String complaint = complaint(stage, person, "工作人员态度生硬");
                    complaints.answer(
                            stage.county(),
                            complaint,
                            null,
                            ComplaintOutcome.PARTLY_UPHELD,
                            "已谈话提醒当事工作人员，并向本人说明有关规定",
                            "《社区矫正实施办法》第五条");
                    complaints.told(stage.officer(), complaint, null, stage.today());
                }),
                stage.about(Part.COMPLAINS, Moment.HANDOVER, person -> complaint(stage, person, "报告次数过多影响工作")),
                stage.about(
                        Part.CORRECTED,
                        Moment.LAST_FRIDAY,
                        person -> corrections.decide(
                                stage.agencyHead(),
                                correction(stage, person, CorrectableField.ADDRESS, "碑林区东关南街演示小区9号楼")
                                        .id(),
                                null,
                                true,
                                "与户口簿核对一致")),
                stage.about(
                        Part.CORRECTS,
                        Moment.HANDOVER,
                        person -> correction(stage, person, CorrectableField.PHONE, "13800009999")),
                stage.about(
                        Part.OPINION,
                        Moment.LAST_FRIDAY,
                        person -> opinions.receive(
                                stage.county(),
                                new NewOpinion(
                                        person, null, "碑检矫建〔2019〕3号", false, "走访记录不全，建议补正", stage.today(), null))),
                stage.about(
                        Part.HELD,
                        Moment.LAST_FRIDAY,
                        person ->
                                holds.set(stage.county(), person, "涉另案侦查，公安机关来函要求保留定位记录", LocalDate.of(2019, 6, 30))));
    }

    private String complaint(Stage stage, String person, String subject) {
        return complaints
                .file(
                        stage.officer(),
                        new NewComplaint(
                                person,
                                ComplaintKind.COMPLAINT,
                                subject,
                                subject + "，请予核查（演示数据）",
                                null,
                                null,
                                stage.today()))
                .id();
    }

    private DataCorrection correction(Stage stage, String person, CorrectableField field, String value) {
        return corrections.request(
                stage.officer(), new NewCorrection(person, field, value, "本人提交的证明材料", stage.today()));
    }
}
