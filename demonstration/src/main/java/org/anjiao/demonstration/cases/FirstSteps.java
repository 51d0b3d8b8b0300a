package org.anjiao.demonstration.cases;

import java.util.List;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.correction.Announcements;
import org.anjiao.supervisee.correction.Attendance;
import org.anjiao.supervisee.correction.CorrectionGroups;
import org.anjiao.supervisee.correction.CorrectionPlans;
import org.anjiao.supervisee.correction.GroupMember;
import org.anjiao.supervisee.correction.ManagementClasses;
import org.anjiao.supervisee.correction.NewAnnouncement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What follows a registration: announcement, group, plan and class. */
@Component(service = FirstSteps.class)
public final class FirstSteps {
    private final Announcements announcements;
    private final CorrectionGroups groups;
    private final CorrectionPlans plans;
    private final ManagementClasses classes;

    @Activate
    public FirstSteps(
            @Reference Announcements announcements,
            @Reference CorrectionGroups groups,
            @Reference CorrectionPlans plans,
            @Reference ManagementClasses classes) {
        this.announcements = announcements;
        this.groups = groups;
        this.plans = plans;
        this.classes = classes;
    }

    boolean taken(Stage stage, String person) {
        return !announcements.ofPerson(stage.county(), person).isEmpty();
    }

    void take(Stage stage, String person) {
        announcements.announce(
                stage.county(),
                new NewAnnouncement(
                        person,
                        stage.today(),
                        "碑林区社区矫正中心宣告室",
                        true,
                        List.of(
                                new Attendance(Attendance.Kind.OFFICER, "测试工作人员甲"),
                                new Attendance(Attendance.Kind.COMMITTEE, "测试社区干部"),
                                new Attendance(Attendance.Kind.FAMILY, "测试家属")),
                        true,
                        true,
                        "宣读判决书、执行通知书，告知权利义务和监督管理规定，本人表示服从（演示数据）"));
        groups.form(
                stage.officer(),
                person,
                null,
                List.of(
                        new GroupMember(GroupMember.Kind.OFFICE, "测试工作人员甲", Sex.MALE, false, "组长，日常管理"),
                        new GroupMember(GroupMember.Kind.COMMITTEE, "测试社区干部", Sex.FEMALE, true, "走访"),
                        new GroupMember(GroupMember.Kind.FAMILY, "测试家属", Sex.FEMALE, false, "督促、反映情况")),
                null);
        String plan = plans.propose(stage.officer(), person, "初次犯罪，家庭关系稳定，有固定住所，待业", "每周电话报告，每月走访，联系就业帮扶", "入矫后首次制定")
                .id();
        plans.review(stage.officeHead(), plan, null, true, null);
        classes.propose(stage.officer(), person, "STRICT", "入矫未满一个月");
    }
}
