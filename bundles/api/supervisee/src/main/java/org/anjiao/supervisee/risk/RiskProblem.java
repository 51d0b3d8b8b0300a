package org.anjiao.supervisee.risk;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of risk assessment. */
public enum RiskProblem implements ProblemCode {
    RISK_INSTRUMENT_UNKNOWN(
            ProblemKind.INVALID,
            "没有名为“{0}”的评估工具",
            "No instrument {0} is installed",
            "请从已安装的评估工具中选择",
            "Choose an installed instrument"),
    RISK_ANSWERS(
            ProblemKind.INVALID,
            "以下问题未作答或答案不在选项中：{0}",
            "These questions lack an answer of theirs: {0}",
            "请逐题从选项中选择一项",
            "Choose one answer for each question"),
    RISK_OVERRIDE_PENDING(
            ProblemKind.CONFLICT,
            "已有一次评估的调整等待复核",
            "A departure from the instrument waits for its second person",
            "请先复核该次评估",
            "Have it confirmed or refused first"),
    RISK_STATE(
            ProblemKind.CONFLICT,
            "该评估处于“{0}”状态，不能执行此操作",
            "The assessment is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload the assessment and look at its state");

    private final Wording wording;

    RiskProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
