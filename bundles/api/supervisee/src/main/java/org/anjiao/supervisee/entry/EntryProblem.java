package org.anjiao.supervisee.entry;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of referral and registration. */
public enum EntryProblem implements ProblemCode {
    REFERRAL_STATE(
            ProblemKind.CONFLICT,
            "该接收记录处于“{0}”状态，不能执行此操作",
            "The referral is {0}; this step is not possible",
            "请刷新后查看当前状态",
            "Reload it and look at its state"),
    REFERRAL_UNIT(
            ProblemKind.INVALID,
            "执行单位须为本县司法所",
            "The person is kept by an office of the county",
            "请填写司法所",
            "Give one of its offices"),
    REFERRAL_DAY(
            ProblemKind.INVALID,
            "日期 {0} 须在 {1} 至今天之间",
            "The day {0} must lie between {1} and today",
            "请核对日期",
            "Check the day"),
    DOCUMENT_UNKNOWN(
            ProblemKind.INVALID,
            "“{0}”不是决定机关送达的文书",
            "{0} is no document that a deciding authority delivers",
            "请从应送达文书中选择",
            "Choose from those that are to be delivered"),
    DOCUMENTS_NOT_RECEIVED(
            ProblemKind.CONFLICT,
            "尚未登记收到的文书，不能发出回执",
            "No document is on record yet, so there is nothing to acknowledge",
            "请先登记收到的文书",
            "File what has come first"),
    RECEIPT_SENT(
            ProblemKind.CONFLICT,
            "送达回执已发出",
            "The receipt has been sent already",
            "后收到的文书直接登记即可",
            "File later documents without another one"),
    DOCUMENTS_COMPLETE(
            ProblemKind.CONFLICT,
            "应送达的文书已齐全",
            "All documents have come already",
            "无需要求补齐",
            "There is nothing to ask for");

    private final Wording wording;

    EntryProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
