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

    private final Wording wording;

    DueProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
