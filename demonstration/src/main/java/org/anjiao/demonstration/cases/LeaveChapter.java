package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.supervisee.leave.Leave;
import org.anjiao.supervisee.leave.LeaveApplication;
import org.anjiao.supervisee.leave.LeaveQuery;
import org.anjiao.supervisee.leave.LeaveState;
import org.anjiao.supervisee.leave.Leaves;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Leaves in every state that an officer meets, from the application to the one from which nobody came back. */
@Component
public final class LeaveChapter implements Chapter {
    private final Leaves leaves;

    @Activate
    public LeaveChapter(@Reference Leaves leaves) {
        this.leaves = leaves;
    }

    @Override
    public List<Story> stories(Stage stage) {
        return List.of(
                granted(stage, Part.LEAVE_RETURNED, Moment.MID_MARCH, "2019-03-16", "2019-03-20"),
                granted(stage, Part.LEAVE_OVERDUE, Moment.MID_MARCH, "2019-03-19", "2019-03-25"),
                granted(stage, Part.ON_LEAVE, Moment.LAST_FRIDAY, "2019-03-29", "2019-04-03"),
                granted(stage, Part.LEAVE_APPROVED, Moment.LAST_FRIDAY, "2019-04-05", "2019-04-07"),
                stage.about(
                        Part.LEAVE_REFUSED,
                        Moment.LAST_FRIDAY,
                        person -> leaves.decide(
                                stage.officeHead(),
                                applied(stage, person, "2019-04-06", "2019-04-10")
                                        .id(),
                                null,
                                false,
                                "理由不充分，未提供证明材料")),
                stage.about(
                        Part.LEAVE_WITHDRAWN,
                        Moment.LAST_FRIDAY,
                        person -> leaves.withdraw(
                                stage.officer(),
                                applied(stage, person, "2019-04-01", "2019-04-02")
                                        .id(),
                                null,
                                "家中事宜已办妥，本人撤回")),
                stage.about(
                        Part.LEAVE_RETURNED,
                        Moment.HANDOVER,
                        () -> leave(stage, stage.id(Part.LEAVE_RETURNED)).state() == LeaveState.STARTED
                                || leave(stage, stage.id(Part.LEAVE_RETURNED)).state() == LeaveState.OVERDUE,
                        person -> leaves.reportReturn(
                                stage.officer(),
                                leave(stage, person).id(),
                                null,
                                LocalDate.of(2019, 3, 20),
                                "返程车票，到所销假")),
                stage.about(
                        Part.LEAVE_APPLIED,
                        Moment.HANDOVER,
                        person -> applied(stage, person, "2019-04-12", "2019-04-15")),
                stage.about(
                        Part.LEAVE_OF_COUNTY,
                        Moment.HANDOVER,
                        person -> leaves.giveOpinion(
                                stage.officeHead(),
                                applied(stage, person, "2019-04-08", "2019-04-25")
                                        .id(),
                                null,
                                "情况属实，拟同意，请县级机构审批")));
    }

    private Story granted(Stage stage, Part part, Moment moment, String from, String to) {
        return stage.about(
                part,
                moment,
                person -> leaves.decide(
                        stage.officeHead(), applied(stage, person, from, to).id(), null, true, null));
    }

    private Leave applied(Stage stage, String person, String from, String to) {
        return leaves.apply(
                stage.officer(),
                new LeaveApplication(
                        person,
                        "610302",
                        "宝鸡市渭滨区演示路",
                        "探望住院亲属",
                        "住院证明、往返车票",
                        LocalDate.parse(from),
                        LocalDate.parse(to)));
    }

    private Leave leave(Stage stage, String person) {
        return leaves.list(stage.officer(), new LeaveQuery(null, person, null, null, 1))
                .items()
                .get(0);
    }
}
