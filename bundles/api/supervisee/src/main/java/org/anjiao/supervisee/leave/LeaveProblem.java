package org.anjiao.supervisee.leave;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of leaves. */
public enum LeaveProblem implements ProblemCode {
    LEAVE_NOT_NEEDED(
            ProblemKind.CONFLICT,
            "前往 {0} 不属于外出，无须请假（{1}）",
            "Going to {0} is no leaving and needs no leave ({1})",
            "请直接告知对象",
            "Tell the person so"),
    LEAVE_TOO_LONG(
            ProblemKind.INVALID,
            "外出不得超过 {0} 天（{1}）",
            "A leave lasts at most {0} days ({1})",
            "请缩短外出时间",
            "Shorten the leave"),
    LEAVE_OVERLAPS(
            ProblemKind.CONFLICT,
            "与已有外出（{0} 至 {1}）时间重叠",
            "Overlaps with the leave from {0} to {1}",
            "请核对日期，或申请延长原外出",
            "Check the dates or ask to extend that leave"),
    LEAVE_IN_PAST(
            ProblemKind.INVALID,
            "外出开始日期 {0} 早于今天",
            "The first day {0} has passed",
            "请填写今天或以后的日期；未经批准已外出的，按违反规定外出处理",
            "Give a day from today on; an absence without leave is a breach"),
    LEAVE_OVER(
            ProblemKind.CONFLICT,
            "外出期限已于 {0} 届满，不能再批准",
            "The leave would have ended on {0} and can no longer be granted",
            "请不予批准；未经批准已外出的，按违反规定外出处理",
            "Refuse it; an absence without leave is a breach"),
    LEAVE_DESTINATION(
            ProblemKind.INVALID,
            "目的地代码 {0} 不是六位县级区划代码",
            "The destination {0} is no county-level division code",
            "请填写六位县级区划代码",
            "Give the six digits of the county-level division"),
    LEAVE_STATE(
            ProblemKind.CONFLICT,
            "该外出处于“{0}”状态，不能执行此操作",
            "The leave is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload the leave and look at its state"),
    LEAVE_OPINION_LEVEL(
            ProblemKind.FORBIDDEN,
            "本单位不是该外出的审核层级",
            "This unit gives no opinion on this leave",
            "由司法所或县级社区矫正机构提出意见",
            "The office and, below the deciding level, the county give opinions"),
    LEAVE_OPINION_MISSING(
            ProblemKind.CONFLICT,
            "尚缺{0}意见",
            "The opinion of the level {1} is missing",
            "请先由该级单位提出意见",
            "Have that unit give its opinion first"),
    LEAVE_EXTENSION_NOT_LATER(
            ProblemKind.INVALID,
            "延长后的日期须晚于 {0} 且不早于今天",
            "The later last day must be after {0} and not before today",
            "请填写更晚的日期",
            "Give a later day"),
    LEAVE_EXTENSION_PENDING(
            ProblemKind.CONFLICT, "已有待审批的延长申请", "A wish for an extension is pending", "请先审批该申请", "Decide on it first"),
    LEAVE_NO_EXTENSION(
            ProblemKind.CONFLICT, "没有待审批的延长申请", "No wish for an extension is pending", "请刷新后查看", "Reload the leave"),
    LEAVE_RETURN_DAY(
            ProblemKind.INVALID,
            "返回日期须在 {0} 至 {1} 之间",
            "The day of return lies between {0} and {1}",
            "请核对返回日期",
            "Check the day of return");

    private final Wording wording;

    LeaveProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
