package org.anjiao.supervisee.correction;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of announcement, correction group, plan and class. */
public enum CorrectionProblem implements ProblemCode {
    ANNOUNCED_ALREADY(
            ProblemKind.CONFLICT,
            "该对象已于 {0} 宣告",
            "The person was announced on {0}",
            "请查看已有宣告记录",
            "Look at the record of it"),
    ANNOUNCEMENT_DAY(
            ProblemKind.INVALID,
            "宣告日期须在登记之日（{0}）至今天之间",
            "The announcement lies between the registration ({0}) and today",
            "请核对日期",
            "Check the day"),
    ANNOUNCEMENT_OFFICER(
            ProblemKind.INVALID,
            "宣告须有工作人员在场",
            "An officer holds the announcement",
            "请填写在场的工作人员",
            "Name the officer who was present"),
    ANNOUNCEMENT_RIGHTS(
            ProblemKind.INVALID,
            "宣告须告知对象的权利和义务",
            "The person must be told the rights and duties",
            "请告知后再登记",
            "Tell the person, then file it"),
    ANNOUNCEMENT_MINOR_PUBLIC(
            ProblemKind.INVALID,
            "未成年对象的宣告不得公开（{0}）",
            "A minor is not announced in public ({0})",
            "请以不公开方式宣告",
            "Hold it closed to the public"),
    ANNOUNCEMENT_GUARDIAN(
            ProblemKind.INVALID,
            "未成年对象宣告须监护人到场（{0}）",
            "A minor''s guardian is present ({0})",
            "请通知监护人到场并填写",
            "Have the guardian attend and name them"),
    ANNOUNCEMENT_REPLACED(
            ProblemKind.CONFLICT,
            "该宣告记录已被更正",
            "That version has been corrected already",
            "请刷新后更正现行记录",
            "Reload and correct the one that holds"),
    ANNOUNCEMENT_UNCHANGED(
            ProblemKind.INVALID,
            "更正后的内容与原记录相同",
            "The correction says what is on record already",
            "请填写正确的内容",
            "Enter what is right"),
    GROUP_NEEDS_OFFICER(
            ProblemKind.INVALID,
            "矫正小组须有司法所人员",
            "A correction group has a member of the office",
            "请加入一名司法所人员",
            "Add one of the office"),
    GROUP_NEEDS_WOMAN(
            ProblemKind.INVALID,
            "女性对象的矫正小组须有女性成员（{0}）",
            "A woman''s group has a female member ({0})",
            "请加入一名女性成员",
            "Add a woman"),
    GROUP_NEEDS_MINOR_EXPERT(
            ProblemKind.INVALID,
            "未成年对象的矫正小组须有熟悉未成年人成长特点的人员（{0}）",
            "A minor''s group has somebody who knows minors ({0})",
            "请加入熟悉未成年人的人员",
            "Add somebody who knows minors"),
    CLASS_UNKNOWN(
            ProblemKind.INVALID,
            "没有管理类别“{0}”，可选：{1}",
            "There is no class {0}; there are {1}",
            "请选择规则中的类别",
            "Choose one of the pack"),
    CLASS_UNCHANGED(ProblemKind.CONFLICT, "该对象现为该类别", "The person has that class already", "请选择其他类别", "Choose another"),
    PROPOSAL_PENDING(
            ProblemKind.CONFLICT,
            "尚有待审核的提议",
            "Another proposal waits for its decision",
            "请先审核该提议",
            "Have it decided first"),
    PROPOSAL_STATE(
            ProblemKind.CONFLICT,
            "该提议处于“{0}”状态，不能执行此操作",
            "The proposal is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state");

    private final Wording wording;

    CorrectionProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
