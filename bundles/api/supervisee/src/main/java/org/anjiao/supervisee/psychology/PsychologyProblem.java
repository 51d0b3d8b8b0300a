package org.anjiao.supervisee.psychology;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of psychological support. */
public enum PsychologyProblem implements ProblemCode {
    PSYCHOLOGY_OPEN_ALREADY(
            ProblemKind.CONFLICT,
            "该对象已有未结束的心理帮扶",
            "Support for this person is open already",
            "请在已有档案中办理",
            "Use the open file"),
    PSYCHOLOGY_STATE(
            ProblemKind.CONFLICT,
            "该档案处于“{0}”状态，不能执行此操作",
            "The file is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state"),
    PSYCHOLOGY_DAY(ProblemKind.INVALID, "日期不得晚于今天", "The day is not after today", "请核对日期", "Check the day");

    private final Wording wording;

    PsychologyProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
