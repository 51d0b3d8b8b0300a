package org.anjiao.supervisee.internal.sheet;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anjiao.platform.table.TableWriter;

/** The table to fill in: its heading, what goes where, and an example, both as remarks. */
public final class SheetTemplate {
    private SheetTemplate() {}

    public static void write(TableWriter table, List<? extends SheetColumn> columns) {
        table.row(cells(columns, SheetColumn::heading, ""));
        table.row(cells(columns, SheetColumn::guide, "# 填写说明："));
        table.row(cells(columns, SheetColumn::example, "# 示例"));
    }

    private static List<String> cells(
            List<? extends SheetColumn> columns, Function<SheetColumn, String> text, String firstPrefix) {
        List<String> cells = columns.stream().<String>map(text::apply).toList();
        return Stream.concat(
                        Stream.of(firstPrefix + cells.get(0)), cells.stream().skip(1))
                .toList();
    }
}
