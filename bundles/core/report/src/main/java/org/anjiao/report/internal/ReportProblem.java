package org.anjiao.report.internal;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of the board and of summary reports. */
public enum ReportProblem implements ProblemCode {
    AXIS_NOT_PERMITTED(
            ProblemKind.FORBIDDEN,
            "行政区划口径只供省级使用",
            "Only the province may use the administrative axis",
            "请使用报告关系口径（axis=reporting）",
            "Use axis=reporting"),
    REPORT_NOT_ADDRESSEE(
            ProblemKind.CONFLICT,
            "您所在单位不是活动 {0} 的直接下发对象，无需报送总结报告",
            "Campaign {0} was not issued to your unit directly; it owes no report",
            "请由省厅直接下发的单位报送",
            "The unit that the province has addressed reports"),
    REPORT_SECTION_MISSING(
            ProblemKind.INVALID,
            "总结报告缺少必备内容：{0}",
            "The summary report lacks mandatory sections: {1}",
            "请补充上述内容后重新报送",
            "Fill them in and submit again"),
    REPORT_STATE(
            ProblemKind.CONFLICT,
            "报告当前状态为 {0}，不能进行此操作：{1}",
            "The report stands at {0}; this is not possible: {1}",
            "请刷新后核对报告状态",
            "Reload the report and check its state"),
    REPORT_FORMAT_MISSING(
            ProblemKind.UNAVAILABLE,
            "没有安装可生成 {0} 的报告格式",
            "No installed report format makes {0}",
            "请联系管理员安装报告格式模块",
            "Ask the administrator to install the format"),
    REPORT_FORMAT_OFF(
            ProblemKind.CONFLICT,
            "报送单位已停用可生成 {0} 的报告格式",
            "The reporting unit has switched off the report formats that make {0}",
            "请在“模块”页启用一种报告格式",
            "Switch one on, on the page of modules"),
    REPORT_FORMAT_FAILED(
            ProblemKind.UNAVAILABLE,
            "报告格式 {0} 未能生成文件",
            "Report format {0} failed",
            "请联系管理员查看日志",
            "Ask the administrator to look into the log");

    private final Wording wording;

    ReportProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
