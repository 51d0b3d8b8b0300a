package org.anjiao.office.internal.table;

import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.ProblemKind;

/** The one thing that can be wrong with a table as a file. */
enum TableProblem implements ProblemCode {
    TABLE_UNREADABLE;

    /** @param reason for the English and the Chinese text alike; technical */
    static ProblemException unreadable(String reason) {
        return new ProblemException(TABLE_UNREADABLE, null, reason);
    }

    @Override
    public Wording wording() {
        return new Wording(
                ProblemKind.MALFORMED,
                "文件无法读取（{0}）",
                "The file cannot be read ({0})",
                "请用电子表格软件打开后另存为 .xlsx 或 UTF-8 编码的 .csv 再上传；文件过大时请拆分",
                "Open it in a spreadsheet program, save it as .xlsx or as .csv in UTF-8, and send it again; split it if it"
                        + " is too large");
    }
}
