package org.anjiao.supervisee.minor;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of what is kept of minors. */
public enum MinorProblem implements ProblemCode {
    MINOR_NONE(
            ProblemKind.INVALID,
            "该对象入矫时不是未成年人",
            "The person did not come into correction as a minor",
            "请核对对象",
            "Check the person"),
    MINOR_DAY(ProblemKind.INVALID, "日期须在 {0} 至 {1} 之间", "The day lies between {0} and {1}", "请核对日期", "Check the day"),
    GUARDIAN_STATE(ProblemKind.CONFLICT, "监护已于 {0} 结束", "The guardianship ended on {0}", "请刷新后查看", "Reload the record");

    private final Wording wording;

    MinorProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
