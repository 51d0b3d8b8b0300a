package org.anjiao.supervisee.rights;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of complaints, corrections and answers. */
public enum RightsProblem implements ProblemCode {
    COMPLAINT_STATE(
            ProblemKind.CONFLICT,
            "该投诉申诉处于“{0}”状态，不能执行此操作",
            "The complaint is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state"),
    COMPLAINT_DECISION(
            ProblemKind.INVALID,
            "申诉须指明该对象案件中的一项决定",
            "An appeal names a decision on the person''s time line",
            "请从该对象的时间轴选择所不服的决定",
            "Choose the decision from the person''s time line"),
    COMPLAINT_OWN_DECISION(
            ProblemKind.FORBIDDEN,
            "被投诉人员或作出该决定的人员不得答复",
            "Whoever took the decision or is complained of does not answer",
            "请由上一级机构的其他人员答复",
            "Have somebody else of the level above answer"),
    TOLD_DAY(
            ProblemKind.INVALID, "告知日期须在 {0} 至 {1} 之间", "The day lies between {0} and {1}", "请核对告知日期", "Check the day"),
    RECEIVED_LATER(
            ProblemKind.INVALID, "收到日期 {0} 晚于今天", "The day {0} is after today", "请核对收到日期", "Check the day of receipt"),
    CORRECTION_STATE(
            ProblemKind.CONFLICT,
            "该更正申请处于“{0}”状态，不能执行此操作",
            "The request is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state"),
    CORRECTION_NO_CHANGE(
            ProblemKind.INVALID,
            "申请的内容与现有记录相同",
            "The record says so already",
            "请核对需要更正的内容",
            "Check what is to be corrected"),
    OPINION_STATE(ProblemKind.CONFLICT, "该检察文书已经答复", "The opinion has been answered", "请刷新后查看", "Reload it");

    private final Wording wording;

    RightsProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
