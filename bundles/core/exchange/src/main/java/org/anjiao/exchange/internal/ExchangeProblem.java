package org.anjiao.exchange.internal;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of the exchange of documents. */
public enum ExchangeProblem implements ProblemCode {
    DOCUMENT_CODE_UNKNOWN(
            ProblemKind.INVALID,
            "文书目录中没有 {0}",
            "The catalogue has no document {0}",
            "请使用文书目录中的代码，例如 D-17",
            "Use a code of the catalogue, for example D-17"),
    DOCUMENT_ISSUER_LEVEL(
            ProblemKind.FORBIDDEN,
            "{0} 应由县级社区矫正机构制发，您所在单位级别不符",
            "{0} is issued by the county-level agency; your unit is of another level",
            "请由县级社区矫正机构办理",
            "The county-level agency must issue it"),
    DOCUMENT_SUBJECT_CATEGORY(
            ProblemKind.INVALID,
            "{0} 不适用于该对象的矫正类别：{1}",
            "{0} does not apply to a person of category {1}",
            "请核对矫正类别并选用相应文书",
            "Check the category and choose the document for it"),
    DOCUMENT_OF_CASE_STEP(
            ProblemKind.CONFLICT,
            "{0} 由“{1}”步骤制发，不能直接手工制发",
            "{0} is issued by the step {2} of the case, not by hand",
            "请在对象页面的“{1}”中办理；确需补发的，由一人拟稿说明原因，再由负责人签发",
            "Take the step {2} on the person''s page; where that is impossible, draft it with a reason and have it signed"),
    DOCUMENT_SIGNER_IS_DRAFTER(
            ProblemKind.FORBIDDEN,
            "拟稿人不能签发自己拟的文书",
            "Who drafted it cannot sign it",
            "请由另一名有签发权限的人员签发",
            "Have another person with the right sign"),
    DOCUMENT_DRAFT_SIGNED(
            ProblemKind.CONFLICT, "该文稿已签发", "The draft has been signed", "请查看已制发的文书", "Look at the issued document"),
    DOCUMENT_ANSWER_OF_CASE(
            ProblemKind.CONFLICT,
            "对 {0} 的答复在对象页面的相应提请中登记",
            "An answer to {0} is filed at its proceeding",
            "请在对象页面登记裁决或答复",
            "File it on the person''s page"),
    DOCUMENT_DRAFT_REFUSED(
            ProblemKind.CONFLICT,
            "该文稿已被退回",
            "The draft has been refused",
            "确需补发的，请按退回理由重新拟稿",
            "Where it is needed all the same, draft it anew as the refusal says"),
    MESSAGE_STATE(
            ProblemKind.CONFLICT,
            "文书当前状态为 {0}，不能进行此操作：{1}",
            "The document stands at {0}; this is not possible: {1}",
            "请刷新后核对文书状态",
            "Reload the document and check its state"),
    RECEIPT_CONTRADICTS(
            ProblemKind.CONFLICT,
            "该文书已登记回执号 {0}，与本次回执不一致",
            "Receipt {0} is on record already and differs from this one",
            "请核对回执号",
            "Check the receipt number");

    private final Wording wording;

    ExchangeProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
