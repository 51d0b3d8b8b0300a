package org.anjiao.supervisee.medical;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of medical reviews. */
public enum MedicalProblem implements ProblemCode {
    MEDICAL_CATEGORY(
            ProblemKind.CONFLICT,
            "病情复查适用于暂予监外执行对象",
            "Medical reviews are for persons under temporary service",
            "请核对矫正类别",
            "Check the person''s category"),
    MEDICAL_DAY(
            ProblemKind.INVALID,
            "检查日期须在 {0} 至 {1} 之间",
            "The examination lies between {0} and {1}",
            "请核对检查日期",
            "Check the day"),
    MEDICAL_CONDITION_END(
            ProblemKind.INVALID,
            "妊娠、哺乳的，须填写预计终止日期",
            "Pregnancy and nursing need the day on which they are expected to end",
            "请填写预计终止日期",
            "Give that day"),
    MEDICAL_NOTHING_DUE(ProblemKind.CONFLICT, "没有待完成的病情复查", "No review is due", "请刷新后查看", "Reload the record"),
    MEDICAL_EXTENSION_PENDING(
            ProblemKind.CONFLICT, "已有待审批的延期申请", "A wish to extend is pending", "请先审批该申请", "Decide on it first"),
    MEDICAL_EXTENSION_STATE(
            ProblemKind.CONFLICT,
            "该延期申请处于“{0}”状态，不能执行此操作",
            "The extension is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload the record and look at its state"),
    MEDICAL_EXTENSION_MONTHS(
            ProblemKind.INVALID,
            "延期须在 1 至 {0} 个月之间",
            "An extension is between 1 and {0} months",
            "请核对月数",
            "Check the months");

    private final Wording wording;

    MedicalProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
