package org.anjiao.supervisee.measure;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of measures, proceedings and recommitment cases. */
public enum MeasureProblem implements ProblemCode {
    MEASURE_EVENT_DAY(
            ProblemKind.INVALID,
            "行为发生日期须在 {0} 至 {1} 之间",
            "The event lies between {0} and {1}",
            "请核对日期",
            "Check the day"),
    MEASURE_EVENT(
            ProblemKind.INVALID,
            "“{0}”不是可以评判的行为",
            "{0} is no conduct that can be judged",
            "请选择规则列出的行为；此前受到几次训诫、警告由系统统计",
            "Choose conduct that the rules list; what went before is counted by the system"),
    MEASURE_REPORT_IN_TIME(
            ProblemKind.INVALID,
            "该对象没有逾期报到的记录",
            "Nothing on record says that the person reported in late",
            "请核对交付接收记录；暂予监外执行对象由有关机关交付，不以逾期报到处理",
            "Check the referral; whoever is handed over by an organ cannot report in late"),
    MEASURE_NO_PROHIBITION(
            ProblemKind.INVALID,
            "该对象 {0} 没有生效的禁止令",
            "No prohibition order against the person was in force on {0}",
            "请先登记禁止令，或选择其他行为、事由",
            "Register the order first, or choose other conduct"),
    MEASURE_ABSENCE_OTHER(
            ProblemKind.INVALID,
            "所选失联记录不属于该对象",
            "The absence is another person''s",
            "请选择该对象的失联记录",
            "Choose an absence of this person"),
    MEASURE_NOT_LAWFUL(
            ProblemKind.INVALID,
            "行为发生时（{1}）的规则对该类对象没有“{0}”这一措施",
            "The rules of {1} know no {2} for persons of this category",
            "请按规则列出的措施办理",
            "Choose one of the measures that the rules list"),
    MEASURE_GROUND(
            ProblemKind.INVALID,
            "“{0}”不是该措施的法定事由（{1}）",
            "{0} is no ground of this measure ({1})",
            "请选择规则列出的事由",
            "Choose a ground that the rules list"),
    MEASURE_GROUND_NOT_MET(
            ProblemKind.INVALID,
            "事由“{0}”的法定条件未成就（{1}）",
            "What the law asks for the ground {0} is not met ({1})",
            "请核对时间、次数等事实，或选择其他事由",
            "Check length and number, or choose another ground"),
    MEASURE_DEVIATION(
            ProblemKind.INVALID,
            "与规则建议（{0}）不一致，须说明理由",
            "Departs from what the rules suggest ({1}) and needs a reason",
            "请填写不采纳建议的理由",
            "Give the reason"),
    MEASURE_EXISTS(
            ProblemKind.CONFLICT,
            "同一行为已有措施（{0}，{1}）",
            "This event has been answered already ({2}, {3})",
            "请在原记录上办理",
            "Go on with that record"),
    MEASURE_ARREST_ALONE(
            ProblemKind.INVALID,
            "提请逮捕须随同在办的提请撤销缓刑、撤销假释",
            "An arrest is proposed with a pending proposal to revoke only",
            "请选择该对象在办的撤销提请",
            "Choose the person''s pending proposal to revoke"),
    MEASURE_ORGAN(
            ProblemKind.INVALID,
            "该提请须写明受理机关：{0}",
            "Name the organ to which it goes: {1}",
            "请选择原作出决定的机关",
            "Choose the organ that decided"),
    MEASURE_COURT(
            ProblemKind.INVALID,
            "该提请不能向{0}提出",
            "It cannot go to a {1}",
            "请选择有权裁定的人民法院；不向法院提出的留空",
            "Choose a court that rules on it; leave it empty where no court does"),
    MEASURE_STATE(
            ProblemKind.CONFLICT,
            "该措施处于“{0}”状态，不能执行此操作",
            "The measure is {1}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload the measure and look at its state"),
    MEASURE_NOT_VERIFIED(
            ProblemKind.CONFLICT,
            "司法所提出的该措施尚未经所长核实",
            "The head of the office has not verified it yet",
            "请先由司法所所长核实",
            "Have the head of the office verify it first"),
    MEASURE_SIGNER_DECIDED(
            ProblemKind.FORBIDDEN,
            "审批人不能同时签发",
            "Who agreed to it cannot sign it as well",
            "请由另一名有签发权限的负责人签发",
            "Have another person with the right sign it"),
    MEASURE_SERVED_DAY(
            ProblemKind.INVALID,
            "送达日期须在 {0} 至 {1} 之间",
            "It was served between {0} and {1}",
            "请核对送达日期",
            "Check the day"),
    PROCEEDING_STATE(
            ProblemKind.CONFLICT,
            "该提请处于“{0}”状态，不能登记答复",
            "The proceeding is {1}; no answer can be filed",
            "请刷新后查看已登记的答复",
            "Reload it and look at the answer on record"),
    PROCEEDING_NOT_FILED(
            ProblemKind.CONFLICT,
            "该提请处于“{0}”状态，没有待复核的裁定",
            "The proceeding is {1}; no ruling waits for confirmation",
            "请刷新后查看当前状态",
            "Reload and look at its state"),
    PROCEEDING_RULED(
            ProblemKind.CONFLICT,
            "该提请已处于“{0}”状态，不能撤回",
            "The proceeding is {1}; the proposal can no longer be taken back",
            "请刷新后查看已登记的答复",
            "Reload it and look at the answer on record"),
    PROCEEDING_ANSWER_DAY(
            ProblemKind.INVALID,
            "裁决日期须在 {0} 至 {1} 之间",
            "It was decided between {0} and {1}",
            "请对照裁定书、决定书核对日期",
            "Compare the day with the document"),
    PROCEEDING_NEW_TERM(
            ProblemKind.INVALID,
            "减刑裁定须写明新的矫正期满日，且早于现期满日 {0}",
            "A commutation names a new end of the term before {0}",
            "请对照减刑裁定书填写",
            "Compare it with the ruling"),
    RECOMMIT_CONDITION_NOT_MET(
            ProblemKind.INVALID,
            "依行为发生时的规则，尚不符合提请撤销或收监执行的条件",
            "By the rules of the event nothing obliges to propose revocation or recommitment",
            "请核对事实",
            "Check the facts"),
    RECOMMIT_CASE_OPEN(
            ProblemKind.CONFLICT,
            "该对象已有在办的应提请案件",
            "The person has such a case open already",
            "请在原案件上办理",
            "Go on with that case"),
    RECOMMIT_CASE_STATE(
            ProblemKind.CONFLICT,
            "该案件处于“{0}”状态，不能执行此操作",
            "The case is {1}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload the case and look at its state");

    private final Wording wording;

    MeasureProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
