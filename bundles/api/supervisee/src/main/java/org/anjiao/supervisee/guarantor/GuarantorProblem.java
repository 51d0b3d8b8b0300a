package org.anjiao.supervisee.guarantor;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of guarantors. */
public enum GuarantorProblem implements ProblemCode {
    GUARANTOR_CATEGORY(
            ProblemKind.INVALID,
            "只有暂予监外执行对象有保证人",
            "Only persons who serve outside prison have a guarantor",
            "请核对对象的矫正类别",
            "Check the person's category"),
    GUARANTOR_STATE(ProblemKind.CONFLICT, "保证已于 {0} 结束", "The guarantee ended on {0}", "请刷新后查看", "Reload the record"),
    GUARANTOR_DAY(
            ProblemKind.INVALID,
            "日期须在 {0} 至 {1} 之间",
            "The day lies between {0} and {1}",
            "请对照担保书核对日期",
            "Compare the day with the letter");

    private final Wording wording;

    GuarantorProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
