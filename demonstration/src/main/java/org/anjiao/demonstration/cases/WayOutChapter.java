package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.supervisee.absence.AbsenceCause;
import org.anjiao.supervisee.absence.Absences;
import org.anjiao.supervisee.absence.NewAbsence;
import org.anjiao.supervisee.exit.Releases;
import org.anjiao.supervisee.exitcontrol.ExitControls;
import org.anjiao.supervisee.transfer.TransferApplication;
import org.anjiao.supervisee.transfer.Transfers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who is about to leave: transfers to the next county step by step, and releases near, one of which is held up. */
@Component
public final class WayOutChapter implements Chapter {
    private final Transfers transfers;
    private final Releases releases;
    private final Absences absences;
    private final ExitControls exits;

    @Activate
    public WayOutChapter(
            @Reference Transfers transfers,
            @Reference Releases releases,
            @Reference Absences absences,
            @Reference ExitControls exits) {
        this.exits = exits;
        this.transfers = transfers;
        this.releases = releases;
        this.absences = absences;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(
                stage.about(Part.MOVES, Moment.HANDOVER, person -> applied(stage, person)),
                stage.about(Part.MOVES_ASKED, Moment.HANDOVER, person -> asked(stage, person)),
                stage.about(Part.MOVES_ANSWERED, Moment.LAST_FRIDAY, person -> answered(stage, person)),
                stage.about(Part.MOVES_DECIDED, Moment.LAST_FRIDAY, person -> {
                    String transfer = answered(stage, person);
                    transfers.decide(stage.agencyHead(), transfer, null, true, null);
                    transfers.handOver(stage.county(), transfer, null, "判决书、执行通知书、矫正方案、考核材料，共一卷");
                }),
                stage.about(Part.LEAVES_SOON, Moment.LAST_FRIDAY, person -> {
                    exits.report(stage.county(), person);
                    releases.fileSummary(stage.officer(), person, null, "矫正期间遵守规定，已找到稳定工作（演示数据）", stage.today());
                    releases.appraise(stage.officer(), person, null, "服从管理，按时报告，参加学习和公益活动，拟按期解除");
                }),
                // His term ends while nobody knows where he is.
                stage.about(
                        Part.LEAVES_HELD,
                        Moment.LAST_FRIDAY,
                        person -> absences.open(
                                stage.officer(),
                                new NewAbsence(
                                        person,
                                        AbsenceCause.CONTACT_LOST,
                                        LocalDate.of(2019, 3, 27),
                                        null,
                                        "电话停机，家属不知去向"))));
    }

    private String applied(Stage stage, String person) {
        String transfer = transfers
                .apply(
                        stage.officer(),
                        new TransferApplication(
                                person,
                                stage.unit(Stage.NEXT_COUNTY),
                                null,
                                LocalDate.of(2019, 4, 30),
                                "购房迁居莲湖区",
                                "购房合同、户口簿"))
                .id();
        transfers.giveOpinion(stage.officer(), transfer, null, "情况属实，建议同意");
        return transfer;
    }

    private String asked(Stage stage, String person) {
        String transfer = applied(stage, person);
        transfers.ask(stage.county(), transfer, null);
        return transfer;
    }

    private String answered(Stage stage, String person) {
        String transfer = asked(stage, person);
        transfers.answer(stage.as("lianhu"), transfer, null, true, stage.officeOf(Stage.NEXT_COUNTY), "居住情况属实，同意接收");
        return transfer;
    }
}
