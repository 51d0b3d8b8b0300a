package org.anjiao.supervisee.internal.person;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.SuperviseeProblem;

/** Where each column of a file lies. */
final class ImportHeading {
    private final Map<ImportColumn, Integer> positions = new EnumMap<>(ImportColumn.class);

    /** @throws ProblemException {@code IMPORT_HEADING} naming every column that is missing, unknown or twice there */
    ImportHeading(List<String> titles) {
        List<String> wrong = new ArrayList<>();
        for (int position = 0; position < titles.size(); position++) {
            String title = titles.get(position).strip();
            if (!title.isEmpty() && !place(title, position)) {
                wrong.add(title);
            }
        }
        List<String> missing = new ArrayList<>();
        for (ImportColumn column : ImportColumn.values()) {
            if (column.required() && !positions.containsKey(column)) {
                missing.add(column.heading());
            }
        }
        if (!wrong.isEmpty() || !missing.isEmpty()) {
            throw new ProblemException(SuperviseeProblem.IMPORT_HEADING, null, names(missing), names(wrong));
        }
    }

    /** The cell of that column; empty if the row or the file has none. */
    String cell(List<String> cells, ImportColumn column) {
        Integer position = positions.get(column);
        return position == null || position >= cells.size()
                ? ""
                : cells.get(position).strip();
    }

    private boolean place(String title, int position) {
        for (ImportColumn column : ImportColumn.values()) {
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
