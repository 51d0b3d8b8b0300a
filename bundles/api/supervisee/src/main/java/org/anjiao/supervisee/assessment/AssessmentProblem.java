package org.anjiao.supervisee.assessment;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of investigation-assessments. */
public enum AssessmentProblem implements ProblemCode {
    ASSESSMENT_STATE(
            ProblemKind.CONFLICT,
            "该调查评估处于“{0}”状态，不能执行此操作",
            "The assessment is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state"),
    ASSESSMENT_UNIT(
            ProblemKind.INVALID,
            "调查评估由县级社区矫正机构办理",
            "A county agency makes assessments",
            "请填写县级单位",
            "Give the county agency"),
    ASSESSMENT_DAY(
            ProblemKind.INVALID,
            "日期 {0} 须在收到委托之日至今天之间",
            "The day {0} must lie between the commission and today",
            "请核对日期",
            "Check the day"),
    ASSESSMENT_TWICE(
            ProblemKind.CONFLICT,
            "委托函 {0} 已登记",
            "The letter {0} is on record already",
            "请在原记录中办理",
            "Go on with that record"),
    ASSESSMENT_ASSIGNEES(
            ProblemKind.INVALID,
            "须由本单位及所属司法所的两名不同人员调查",
            "Two different persons of the county or its offices investigate",
            "请指定两名工作人员",
            "Name two of its staff"),
    ASSESSMENT_EXTENSION(
            ProblemKind.INVALID,
            "延长后的日期须晚于 {0} 且不早于今天",
            "The later day must be after {0} and not before today",
            "请与委托机关商定更晚的日期",
            "Agree on a later day with the commissioner"),
    ASSESSMENT_NOT_ASSIGNED(
            ProblemKind.FORBIDDEN,
            "您不是该调查评估的调查人员",
            "You do not investigate this case",
            "请由指定的调查人员办理",
            "Have one of the assignees do it"),
    ASSESSMENT_NO_VISIT(
            ProblemKind.CONFLICT, "尚无走访记录，不能提出评估意见", "There is no visit on record yet", "请先登记走访", "File a visit first");

    private final Wording wording;

    AssessmentProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
