package org.anjiao.supervisee.completeness;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** Rules of case files. */
public enum FileProblem implements ProblemCode {
    FILE_CODE_UNKNOWN(
            ProblemKind.INVALID,
            "“{0}”不是档案要求的文书或信息",
            "{0} is no document or field that a file needs",
            "请从缺失清单中选择",
            "Choose from what is missing"),
    FILE_DAY(ProblemKind.INVALID, "文书日期不得晚于今天", "A document''s day is not after today", "请核对文书日期", "Check the day"),
    FILE_DOCUMENT_ABSENT(ProblemKind.CONFLICT, "档案中没有该文书", "The document is not on file", "请刷新后查看", "Reload the file"),
    FILE_DOCUMENT_OF_STEP(
            ProblemKind.CONFLICT,
            "该文书由办理步骤产生，不能撤下",
            "The document came with a step of the case and stays",
            "如步骤有误，请按流程更正该步骤",
            "Correct that step instead");

    private final Wording wording;

    FileProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
