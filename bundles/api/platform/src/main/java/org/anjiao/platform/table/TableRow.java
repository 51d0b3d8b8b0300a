package org.anjiao.platform.table;

import java.util.List;

/**
 * One row as text.
 *
 * @param number as the spreadsheet shows it: the heading is row 1
 * @param cells never null; a missing or blank cell is an empty string; days come as {@code yyyy-MM-dd}, with a time of
 *     the day as {@code yyyy-MM-dd HH:mm}
 */
public record TableRow(int number, List<String> cells) {
    public TableRow {
        cells = List.copyOf(cells);
    }
}
