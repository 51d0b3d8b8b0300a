package org.anjiao.supervisee.exit;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of releases and terminations. */
public enum ExitProblem implements ProblemCode {
    RELEASE_STATE(
            ProblemKind.CONFLICT,
            "解除事项处于“{0}”状态，不能执行此操作",
            "The release is {1}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state"),
    RELEASE_HELD(
            ProblemKind.CONFLICT,
            "现在不得解除：{0}",
            "The person cannot be released now: {1}",
            "请先办结所列事项；任何情况下期满不自动解除",
            "Settle what is named first; nobody is released by the clock alone"),
    RELEASE_DAY(ProblemKind.INVALID, "日期须在 {0} 至 {1} 之间", "The day lies between {0} and {1}", "请核对日期", "Check the day"),
    TERMINATION_REASON(
            ProblemKind.INVALID,
            "“{0}”不适用于{1}对象",
            "{2} does not concern persons of this category",
            "请核对终结原因和矫正类别",
            "Check the reason and the category"),
    TERMINATION_STATUS(
            ProblemKind.INVALID,
            "“{0}”不适用于{1}的对象",
            "{2} does not concern persons who are {3}",
            "未登记的可以退回决定机关，已登记的不得退回",
            "Who is not registered yet may be sent back, whoever is may not"),
    TERMINATION_STATE(
            ProblemKind.CONFLICT,
            "该终结事项处于“{0}”状态，不能执行此操作",
            "The termination is {1}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state"),
    RELEASE_UNCHANGED(
            ProblemKind.INVALID,
            "更正后的内容与原记录相同",
            "The correction says what is on record already",
            "请填写正确的内容",
            "Enter what is right"),
    TERMINATION_DAY(
            ProblemKind.INVALID,
            "发生日期须在 {0} 至 {1} 之间",
            "The day on which it happened lies between {0} and {1}",
            "请对照法律文书核对日期",
            "Compare the day with the document");

    private final Wording wording;

    ExitProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
