package org.anjiao.rest.internal.export;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemKind;

/** What can be wrong with the wish to take a list away. */
enum ExportProblem implements ProblemCode {
    EXPORT_TOO_LONG(
            "导出内容超过 {0} 行",
            "The table would have more than {0} rows",
            "请按单位、对象或日期缩小范围后分次导出",
            "Narrow the list by unit, person or day, and take it in parts");

    private final Wording wording;

    ExportProblem(String zh, String en, String remedyZh, String remedyEn) {
        wording = new Wording(ProblemKind.INVALID, zh, en, remedyZh, remedyEn);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
