package org.anjiao.supervisee.internal.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.ImportResult;
import org.anjiao.supervisee.RowError;

/** Collects what was wrong, up to the number that is reported; counts the rest. */
public final class RowErrors {
    private final List<RowError> reported = new ArrayList<>();
    private int count;
    private int rows;
    private int lastRow;

    /** Rows come in ascending order, or the row of the last error again. */
    public void add(int row, SheetColumn column, ProblemCode code, Object... arguments) {
        add(row, column, new ProblemException(code, null, arguments));
    }

    public void add(int row, SheetColumn column, ProblemException texts) {
        count++;
        if (row != lastRow) {
            rows++;
            lastRow = row;
        }
        if (reported.size() < ImportResult.MAX_ERRORS) {
            reported.add(new RowError(
                    row,
                    column == null ? null : column.heading(),
                    texts.code().name(),
                    texts.zh(),
                    texts.en(),
                    texts.remedyZh(),
                    texts.remedyEn()));
        }
    }

    public int count() {
        return count;
    }

    /** How many rows have at least one error. */
    public int rows() {
        return rows;
    }

    public List<RowError> reported() {
        return reported.stream().sorted(Comparator.comparingInt(RowError::row)).toList();
    }
}
