package org.anjiao.supervisee.prohibition;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of prohibition orders and permits. */
public enum ProhibitionProblem implements ProblemCode {
    PROHIBITION_STATE(
            ProblemKind.CONFLICT,
            "该禁止令处于“{0}”状态，不能执行此操作",
            "The prohibition order is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload the record and look at its state"),
    PROHIBITION_TERM(
            ProblemKind.INVALID,
            "禁止令期限须在矫正期限（{0} 至 {1}）之内",
            "The order''s term lies within that of correction ({0} to {1})",
            "请对照裁判文书核对期限",
            "Compare it with the judgment"),
    PROHIBITION_COPIED(
            ProblemKind.CONFLICT, "已登记抄送公安机关", "The police copy is on record already", "请刷新后查看", "Reload the record"),
    PROHIBITION_CATEGORY(
            ProblemKind.CONFLICT,
            "禁止令适用于管制、缓刑对象",
            "Prohibition orders are for public surveillance and probation",
            "请核对矫正类别",
            "Check the person''s category"),
    TRIP_NO_RULE(
            ProblemKind.INVALID,
            "{0} 现行的规则没有经常性跨市县活动的审批",
            "The rules in force on {0} know no permit for frequent trips",
            "请逐次按外出请假办理",
            "Apply for a leave each time"),
    TRIP_PERMIT(
            ProblemKind.CONFLICT,
            "没有有效的经常性跨市县活动批准",
            "There is no permit for frequent trips that holds",
            "请先申请批准，或按外出请假办理",
            "Apply for one, or for a leave"),
    TRIP_PLACE(
            ProblemKind.INVALID,
            "目的地不在批准的区域（{0}）内",
            "The destination is not in the division of the permit ({0})",
            "前往其他地方须请假",
            "Going elsewhere needs a leave"),
    TRIP_DAYS(
            ProblemKind.INVALID,
            "行程须在批准的期限（{0} 至 {1}）内",
            "The trip lies within the days of the permit ({0} to {1})",
            "请调整日期",
            "Change the days"),
    TRIP_IN_PAST(
            ProblemKind.INVALID, "行程须在出发前报备", "A trip is reported before it begins", "请核对出发日期", "Check the first day"),
    TRIP_OVERLAPS(
            ProblemKind.CONFLICT,
            "与已报备的行程（{0} 至 {1}）重叠",
            "Another trip lies on those days ({0} to {1})",
            "请先登记返回或取消该行程",
            "File its return or cancel it"),
    TRIP_BACK_DAY(
            ProblemKind.INVALID, "返回日期须在 {0} 至今天之间", "The return lies between {0} and today", "请核对日期", "Check the day"),
    TRIP_STATE(
            ProblemKind.CONFLICT,
            "该行程处于“{0}”状态，不能执行此操作",
            "The trip is {1}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state"),
    PERMIT_STATE(
            ProblemKind.CONFLICT,
            "该审批处于“{0}”状态，不能执行此操作",
            "The permit is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload the record and look at its state"),
    PERMIT_TERM(
            ProblemKind.INVALID,
            "有效期至迟为 {0}（{1}）",
            "It is valid until {0} at the latest ({1})",
            "请缩短有效期",
            "Shorten it"),
    PERMIT_OVER(
            ProblemKind.CONFLICT,
            "申请的期限已于 {0} 届满，不能再批准",
            "What was applied for would have ended on {0} and can no longer be granted",
            "请不予批准；未经批准已进入的，按违反规定处理",
            "Refuse it; entering without approval is a breach"),
    PERMIT_IN_PAST(
            ProblemKind.INVALID,
            "开始日期 {0} 早于今天",
            "The first day {0} has passed",
            "请填写今天或以后的日期",
            "Give a day from today on"),
    PERMIT_ORDER(
            ProblemKind.INVALID,
            "进入特定场所的审批须对应该对象生效中的禁止令，且不超出其期限",
            "A special place belongs to an order in force of that person and lies within its term",
            "请选择生效中的禁止令",
            "Choose an order in force"),
    PERMIT_DESTINATION(
            ProblemKind.INVALID,
            "目的地代码须为六位县级区划代码",
            "The destination is the code of a county-level division",
            "请填写六位代码",
            "Give six digits"),
    PERMIT_OPINION_MISSING(
            ProblemKind.CONFLICT,
            "尚缺司法所意见",
            "The opinion of the office is missing",
            "请司法所先提出意见",
            "Have the office give its opinion first"),
    PERMIT_RENEWAL(
            ProblemKind.INVALID,
            "续期须接续本人已批准的同类审批，且在其到期前或到期后提出一次",
            "A renewal follows a granted permit of the same person and kind, once",
            "请选择要续期的审批",
            "Choose the permit to renew"),
    PERMIT_OVERLAPS(
            ProblemKind.CONFLICT,
            "与已有批准（{0} 至 {1}）重叠",
            "Overlaps with the permit from {0} to {1}",
            "请从原批准到期次日起续期",
            "Renew it from the day after its end");

    private final Wording wording;

    ProhibitionProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
