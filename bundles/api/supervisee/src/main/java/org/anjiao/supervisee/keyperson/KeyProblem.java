package org.anjiao.supervisee.keyperson;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of key persons. */
public enum KeyProblem implements ProblemCode {
    KEY_LISTED_ALREADY(
            ProblemKind.CONFLICT,
            "该类别已列为重点或正在审批",
            "The person is listed for this reason, or a proposal waits",
            "请查看重点对象记录",
            "Look at the person''s listings"),
    KEY_NOT_LISTED(
            ProblemKind.CONFLICT,
            "该类别未列为重点，或撤销正在审批",
            "The person is not listed for this reason, or its end waits for a decision",
            "请查看重点对象记录",
            "Look at the person''s listings"),
    KEY_NO_KEY_PERSON(
            ProblemKind.CONFLICT,
            "该对象不是重点对象，无须管控方案",
            "This is no key person and needs no such plan",
            "请先办理列为重点对象",
            "Have the person listed first"),
    KEY_REVIEW_DAY(
            ProblemKind.INVALID,
            "复核日期须在明天至 {0} 之间（{1}）",
            "The review lies between tomorrow and {0} ({1})",
            "请填写规定间隔内的日期",
            "Give a day within that time"),
    KEY_PLAN_ENDED(
            ProblemKind.CONFLICT, "该方案已失效", "This plan is no longer in force", "请在现行方案上办理", "Use the current plan"),
    KEY_STATE(
            ProblemKind.CONFLICT,
            "该记录处于“{0}”状态，不能执行此操作",
            "The listing is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state");

    private final Wording wording;

    KeyProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
