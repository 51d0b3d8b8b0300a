package org.anjiao.monitoring;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of monitoring. */
public enum MonitoringProblem implements ProblemCode {
    ALERT_STATE(
            ProblemKind.CONFLICT,
            "报警当前状态为 {0}，不能变更为 {1}",
            "The alert is {0} and cannot become {1}",
            "请先签收报警，已办结的报警不能再办理",
            "Acknowledge the alert first; a resolved one cannot be handled again");

    private final ProblemKind kind;
    private final String zh;
    private final String en;
    private final String remedyZh;
    private final String remedyEn;

    MonitoringProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        this.kind = kind;
        this.zh = zh;
        this.en = en;
        this.remedyZh = remedyZh;
        this.remedyEn = remedyEn;
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public String remedyZh() {
        return remedyZh;
    }

    @Override
    public String remedyEn() {
        return remedyEn;
    }
}
