package org.anjiao.supervisee.detention;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of detentions and coercive measures. */
public enum DetentionProblem implements ProblemCode {
    DETENTION_STATE(ProblemKind.CONFLICT, "该强制措施已于 {0} 结束", "The measure ended on {0}", "请刷新后查看", "Reload the record"),
    DETENTION_DAY(
            ProblemKind.INVALID,
            "日期须在 {0} 至 {1} 之间",
            "The day lies between {0} and {1}",
            "请对照通知书核对日期",
            "Compare the day with the notice"),
    DETENTION_NOTICE_FILED(
            ProblemKind.CONFLICT, "通知书已于 {0} 收到", "The notice came on {0}", "请刷新后查看", "Reload the record");

    private final Wording wording;

    DetentionProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
