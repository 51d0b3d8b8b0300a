package org.anjiao.supervisee.report;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of reports. */
public enum ReportProblem implements ProblemCode {
    REPORT_STATE(
            ProblemKind.CONFLICT,
            "该报告处于“{0}”状态，不能再次认定",
            "The report is {0}; its verdict stands",
            "请刷新后查看当前状态",
            "Reload the record and look at its state"),
    REPORT_TIME(
            ProblemKind.INVALID,
            "报告时间须在入矫登记（{0}）之后，且不晚于当前时间",
            "A report is made after registration ({0}) and not in the future",
            "请核对报告时间",
            "Check the time of the report"),
    REPORT_SUBJECT(
            ProblemKind.INVALID,
            "身体情况报告适用于暂予监外执行对象",
            "A health report is for persons under temporary service",
            "请登记为定期报告",
            "File it as a regular report"),
    REPORT_CHANNEL_UNCHECKED(
            ProblemKind.INVALID,
            "通过{0}报告的，须附自动核验结果",
            "A report by {1} comes with what the program found",
            "请填写自动核验结果；核验出错的，填“出错”",
            "Give the automatic verdict; an error is one too"),
    REPORT_REASON_REQUIRED(
            ProblemKind.INVALID,
            "人工认定与自动核验不一致，或者不予认定的，须说明理由",
            "A verdict that rejects or departs from the program''s needs its reason",
            "请填写理由",
            "Give the reason");

    private final Wording wording;

    ReportProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
