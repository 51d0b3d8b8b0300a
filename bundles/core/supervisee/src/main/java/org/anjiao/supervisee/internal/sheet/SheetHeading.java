package org.anjiao.supervisee.internal.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.SuperviseeProblem;

/** Where each column of a file lies. */
public final class SheetHeading {
    private final List<? extends SheetColumn> columns;
    private final Map<SheetColumn, Integer> positions = new HashMap<>();

    /** @throws ProblemException {@code IMPORT_HEADING} naming every column that is missing, unknown or twice there */
    public SheetHeading(List<String> titles, List<? extends SheetColumn> columns) {
        this.columns = columns;
        List<String> wrong = new ArrayList<>();
        for (int position = 0; position < titles.size(); position++) {
            String title = titles.get(position).strip();
            if (!title.isEmpty() && !place(title, position)) {
                wrong.add(title);
            }
        }
        List<String> missing = new ArrayList<>();
        for (SheetColumn column : columns) {
            if (column.required() && !positions.containsKey(column)) {
                missing.add(column.heading());
            }
        }
        if (!wrong.isEmpty() || !missing.isEmpty()) {
            throw new ProblemException(SuperviseeProblem.IMPORT_HEADING, null, names(missing), names(wrong));
        }
    }

    /** The cell of that column; empty if the row or the file has none. */
    public String cell(List<String> cells, SheetColumn column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size()
                ? ""
                : cells.get(position).strip();
    }

    private boolean place(String title, int position) {
        for (SheetColumn column : columns) {
            if (column.heading().equals(title)) {
                return positions.putIfAbsent(column, position) == null;
            }
        }
        return false;
    }

    private static String names(List<String> titles) {
        return titles.isEmpty() ? "—" : String.join("、", titles);
    }
}
