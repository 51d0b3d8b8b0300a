package org.anjiao.supervisee.transfer;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of the change of the place of execution. */
public enum TransferProblem implements ProblemCode {
    TRANSFER_STATE(
            ProblemKind.CONFLICT,
            "该执行地变更处于“{0}”状态，不能执行此操作",
            "The transfer is {1}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state"),
    TRANSFER_PENDING(
            ProblemKind.CONFLICT,
            "该对象已有未办结的执行地变更",
            "A transfer of the person is pending",
            "请先办结或撤回",
            "Finish or withdraw it first"),
    TRANSFER_TARGET(
            ProblemKind.INVALID,
            "新执行地须为本省一个县级社区矫正机构，或填写省外机构名称，二者择一",
            "Name either a county of this province or an organ outside it",
            "请选择新执行地",
            "Choose the new place"),
    TRANSFER_SAME_COUNTY(
            ProblemKind.CONFLICT,
            "新执行地仍在本县（区），无须变更执行地",
            "The new place lies in the same county",
            "请办理司法所变更",
            "Change the office instead"),
    TRANSFER_OPINION_MISSING(
            ProblemKind.CONFLICT,
            "尚缺司法所意见",
            "The opinion of the office is missing",
            "请先由司法所提出意见",
            "Have the office give its opinion first"),
    TRANSFER_OFFICE(
            ProblemKind.INVALID,
            "单位“{0}”不是{1}的司法所",
            "Unit {0} is no office of {1}",
            "请选择新执行地的司法所",
            "Choose an office of the new county"),
    TRANSFER_DAY(
            ProblemKind.INVALID, "日期须在 {0} 至 {1} 之间", "The day lies between {0} and {1}", "请核对日期", "Check the day"),
    TRANSFER_FILE(
            ProblemKind.CONFLICT,
            "档案移交顺序不符：须先移交、后签收，且各一次",
            "The file is handed over first and received after, each once",
            "请刷新后查看移交情况",
            "Reload it and look where the file is"),
    OFFICE_SAME(
            ProblemKind.CONFLICT,
            "该对象已由此司法所管理",
            "That office keeps the person already",
            "请选择本县另一司法所",
            "Choose another office of the county");

    private final Wording wording;

    TransferProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
