package org.anjiao.supervisee.absence;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of lost contact. */
public enum AbsenceProblem implements ProblemCode {
    ABSENCE_OPEN(
            ProblemKind.CONFLICT,
            "该对象已有未结束的失联记录（最后联系 {0}）",
            "A search for this person is open already (last contact {0})",
            "请在原记录上继续办理",
            "Go on with that record"),
    ABSENCE_LAST_CONTACT(
            ProblemKind.INVALID,
            "最后联系日期须在 {0} 至 {1} 之间",
            "The last contact lies between {0} and {1}",
            "请核对最后联系日期；前一次失联找到之日以前不再计算",
            "Check the day; an absence begins after the one before has ended"),
    ABSENCE_DISCOVERED(
            ProblemKind.INVALID,
            "发现时间不得早于最后联系日期，也不得晚于现在",
            "It came to light neither before the last contact nor in the future",
            "请核对发现时间",
            "Check the time"),
    ABSENCE_STATE(
            ProblemKind.CONFLICT,
            "该失联记录处于“{0}”状态，不能执行此操作",
            "The absence is in the state {1}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload the record and look at its state"),
    ABSENCE_LETTER_SENT(
            ProblemKind.CONFLICT,
            "协助查找函已经发出",
            "The letter to the police has been sent",
            "请在文书中查看公安机关的答复",
            "Look at the answer among the documents"),
    ABSENCE_FOUND_DAY(
            ProblemKind.INVALID,
            "找到日期须在 {0} 至 {1} 之间",
            "The person was found between {0} and {1}",
            "请核对找到日期",
            "Check the day");

    private final Wording wording;

    AbsenceProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
