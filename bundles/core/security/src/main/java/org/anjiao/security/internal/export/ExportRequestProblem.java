package org.anjiao.security.internal.export;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** What can be wrong with asking for a list, deciding on it and fetching it. */
enum ExportRequestProblem implements ProblemCode {
    EXPORT_LIST_UNKNOWN(
            ProblemKind.INVALID,
            "没有可导出的列表 {0}",
            "There is no list {0} to take away",
            "请填写接口说明中可导出列表的路径",
            "Name the path of a list that the description of the interface gives as a table"),
    EXPORT_OWN_REQUEST(
            ProblemKind.FORBIDDEN,
            "申请人不能审批自己的导出申请",
            "Who asked for a list does not decide on it",
            "请由本单位或上级单位的其他审批人审批",
            "Ask another approver of the unit or of one above"),
    EXPORT_DECIDED(
            ProblemKind.CONFLICT,
            "该导出申请已审批",
            "The request has been decided",
            "请刷新查看结果",
            "Reload it and see the decision"),
    EXPORT_NOT_APPROVED(
            ProblemKind.CONFLICT,
            "该导出申请未获批准，不能下载",
            "The request is not approved; there is no file",
            "请等待审批；不予批准的请重新申请",
            "Wait for the decision; ask again if it was refused"),
    EXPORT_LAPSED(
            ProblemKind.CONFLICT,
            "下载期限已于 {0} 届满",
            "The time for fetching the file ended at {0}",
            "请重新申请导出",
            "Ask for the list again"),
    EXPORT_TAKEN(
            ProblemKind.CONFLICT,
            "批准的下载次数已用完",
            "The file has been fetched as often as was approved",
            "请重新申请导出",
            "Ask for the list again"),
    EXPORT_UNIT_CHANGED(
            ProblemKind.CONFLICT,
            "申请后您所在单位已变更，原批准不再适用",
            "Your unit is another than when you asked; what was approved does not hold for it",
            "请在现单位重新申请导出",
            "Ask again in the unit where you are now");

    private final Wording wording;

    ExportRequestProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
