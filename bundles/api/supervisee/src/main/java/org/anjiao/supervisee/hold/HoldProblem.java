package org.anjiao.supervisee.hold;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of legal holds. */
public enum HoldProblem implements ProblemCode {
    HOLD_DAY(
            ProblemKind.INVALID,
            "留存截止日期 {0} 早于今天",
            "The last day {0} has passed",
            "请填写今天或以后的日期",
            "Give a day from today on"),
    HOLD_OVER(
            ProblemKind.CONFLICT,
            "该留存已于 {0} 结束",
            "The hold ended on {0}",
            "请刷新；确需继续留存的，另行设置",
            "Reload; where needed, set a new one");

    private final Wording wording;

    HoldProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
