package org.anjiao.supervisee;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of the course of a positioning order, beside those of its proposal in {@link SuperviseeProblem}. */
public enum EmOrderProblem implements ProblemCode {
    EM_DECISION_REQUIRED(
            ProblemKind.INVALID,
            "该事由须附所依据的决定书（{0}）",
            "This ground needs the decision on which it rests ({0})",
            "请填写警告、处罚决定书的编号或标识",
            "Give the number or identifier of the warning or penalty"),
    EM_DECISION_UNKNOWN(
            ProblemKind.INVALID,
            "该对象没有编号为“{0}”的有效警告或者治安管理处罚记录",
            "No warning or penalty of that number ({0}) is in force against the person",
            "请填写本系统所记决定书的编号；由其他机关或者在他处作出的，须说明理由",
            "Give the number of the decision on record, or say why it is not on record here"),
    EM_NO_PROHIBITION(
            ProblemKind.INVALID,
            "该对象没有禁止令记录，不能以违反禁止令为由",
            "No prohibition order is on record that the person could have breached",
            "请先登记禁止令；确在他处的，须说明理由",
            "Register the order first, or say why it is not on record here"),
    EM_NO_REVOCATION(
            ProblemKind.INVALID,
            "该对象没有拟提请或者已提请的撤销、收监事项，不能以此为由",
            "No revocation or recommitment is about to be proposed for the person",
            "请先提出撤销缓刑、假释或者收监执行的建议，或者打开应提请的事项；在他处的，须说明理由",
            "Propose it or open the case first, or say why it is not on record here"),
    EM_EVALUATION_REQUIRED(
            ProblemKind.INVALID,
            "延长电子定位须先行评估（{0}）",
            "An extension needs an evaluation ({0})",
            "请填写评估情况：为何仍需使用电子定位装置",
            "Say why positioning is still needed"),
    EM_EXTENSION_NOT_LATER(
            ProblemKind.INVALID, "延长后的最后一日须晚于 {0}", "The last day must be after {0}", "请填写更晚的日期", "Give a later day"),
    EM_EXTENSION_PENDING(
            ProblemKind.CONFLICT,
            "已有延长申请待审批",
            "An extension is waiting for its decision already",
            "请先审批该申请",
            "Decide on that one first"),
    EM_NO_EXTENSION(
            ProblemKind.CONFLICT,
            "没有待审批的延长申请",
            "No extension is waiting for a decision",
            "请刷新后查看当前状态",
            "Reload the order and look at its state"),
    EM_NOTICE_DAY(
            ProblemKind.INVALID,
            "签收日期应在 {0} 至 {1} 之间",
            "The day of signing lies between {0} and {1}",
            "请核对告知书上的签收日期",
            "Compare it with the signed notice"),
    EM_NOTICE_NOTHING_TO_SIGN(
            ProblemKind.CONFLICT,
            "没有待签收的告知书",
            "There is no notice that waits for a signature",
            "请刷新后查看当前状态",
            "Reload the order and look at its state"),
    EM_RETURN_DAY(
            ProblemKind.INVALID,
            "收回日期应在 {0} 至 {1} 之间",
            "The day of return lies between {0} and {1}",
            "请核对收回日期",
            "Check the day");

    private final Wording wording;

    EmOrderProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
