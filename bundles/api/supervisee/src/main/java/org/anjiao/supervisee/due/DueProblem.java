package org.anjiao.supervisee.due;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of the list of what is due. */
public enum DueProblem implements ProblemCode {
    RECOUNT_RUNNING(
            ProblemKind.CONFLICT,
            "期限重算正在进行（{0} 启动）",
            "A count of the limits is running; {0} began it",
            "请待其完成后再启动",
            "Wait until it has ended");

    private final ProblemKind kind;
    private final String zh;
    private final String en;
    private final String remedyZh;
    private final String remedyEn;

    DueProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
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
