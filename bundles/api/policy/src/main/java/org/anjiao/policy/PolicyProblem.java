package org.anjiao.policy;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of the policy book itself. */
public enum PolicyProblem implements ProblemCode {
    RULE_NOT_IN_FORCE(
            ProblemKind.INVALID,
            "{1} 没有生效的规则 {0}",
            "No rule {0} was in force on {1}",
            "请核对日期，或由省级安装覆盖该日期的规则包",
            "Check the date, or have the province install a policy pack that covers it");

    private final ProblemKind kind;
    private final String zh;
    private final String en;
    private final String remedyZh;
    private final String remedyEn;

    PolicyProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
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
