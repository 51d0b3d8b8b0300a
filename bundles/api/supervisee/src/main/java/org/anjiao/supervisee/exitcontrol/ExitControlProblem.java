package org.anjiao.supervisee.exitcontrol;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of the report to the police that a person must not leave the country. */
public enum ExitControlProblem implements ProblemCode {
    EXIT_CONTROL_STATE(
            ProblemKind.CONFLICT,
            "当前状态为“{0}”，不能办理此步骤",
            "The state is \"{1}\", this step is not possible",
            "请刷新后查看",
            "Reload the record"),
    EXIT_CONTROL_REPORTED(
            ProblemKind.CONFLICT, "该对象已报备", "The person has been reported already", "请刷新后查看", "Reload the record"),
    EXIT_CONTROL_DAY(
            ProblemKind.INVALID,
            "日期须在 {0} 至 {1} 之间",
            "The day lies between {0} and {1}",
            "请对照回执核对日期",
            "Compare the day with the receipt");

    private final Wording wording;

    ExitControlProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
