package org.anjiao.rest.internal.export;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** What can be wrong with the wish to take a list away. */
enum ExportProblem implements ProblemCode {
    EXPORT_NEEDS_APPROVAL(
            ProblemKind.FORBIDDEN,
            "该列表含个人信息，须经审批后导出：{0}",
            "The list names persons and leaves only when somebody else has approved it: {0}",
            "请通过 POST /api/v1/exports 提出申请，写明用途",
            "Ask for it by POST /api/v1/exports and say what for"),
    EXPORT_TOO_LONG(
            ProblemKind.INVALID,
            "导出内容超过 {0} 行",
            "The table would have more than {0} rows",
            "请按单位、对象或日期缩小范围后分次导出",
            "Narrow the list by unit, person or day, and take it in parts");

    private final Wording wording;

    ExportProblem(ProblemKind kind, String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(kind, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
