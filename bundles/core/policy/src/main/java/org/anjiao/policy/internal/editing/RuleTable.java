package org.anjiao.policy.internal.editing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.table.TableReader;
import org.anjiao.platform.table.TableRow;
import org.anjiao.platform.table.TableWriter;
import org.anjiao.policy.Counting;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.editing.RuleRow;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;

/** Rules as a table for a spreadsheet. Columns are found by their headings, in any order. */
final class RuleTable {
    private static final String YES = "是";
    private static final String NO = "否";

    private enum Column {
        CODE("规则代码", Rule::code),
        TITLE("名称", Rule::title),
        NUMBER("数值", rule -> rule.number() == null ? "" : rule.number().toPlainString()),
        CODES("代码清单", rule -> String.join(" ", rule.codes())),
        UNIT("单位", rule -> rule.unit().name()),
        SOURCE("来源", Rule::source),
        ARTICLE("条款", Rule::article),
        VERIFIED("已核对原文", rule -> rule.verified() ? YES : NO),
        FROM("生效日", rule -> rule.validity().from().toString()),
        TO(
                "失效日",
                rule -> rule.validity().to() == null ? "" : rule.validity().to().toString()),
        COUNTING("起算", rule -> rule.counting().name()),
        MOVES("末日遇休息日顺延", rule -> rule.movesToWorkingDay() ? YES : NO);

        private final String heading;
        private final Function<Rule, String> cell;

        Column(String heading, Function<Rule, String> cell) {
            this.heading = heading;
            this.cell = cell;
        }
    }

    private RuleTable() {}

    static void write(List<Rule> rules, TableWriter table) {
        table.row(Arrays.stream(Column.values()).map(column -> column.heading).toList());
        rules.forEach(rule -> table.row(Arrays.stream(Column.values())
                .map(column -> column.cell.apply(rule))
                .toList()));
    }

    /** @throws ProblemException {@code FIELD_REQUIRED}, {@code FIELD_INVALID}, naming row and column */
    static List<Rule> read(TableReader table, Validity pack) {
        List<Integer> places = Arrays.stream(Column.values())
                .map(column -> table.heading().indexOf(column.heading))
                .toList();
        for (Column column : Column.values()) {
            if (places.get(column.ordinal()) < 0) {
                throw CommonProblem.required(column.heading);
            }
        }
        List<Rule> rules = new ArrayList<>();
        while (table.hasNext()) {
            TableRow row = table.next();
            if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                rules.add(RuleRows.rule(new Cells(row, places).read(), pack, place(row)));
            }
        }
        return rules;
    }

    private static String place(TableRow row) {
        return "row[" + row.number() + "].";
    }

    private record Cells(TableRow row, List<Integer> places) {
        RuleRow read() {
            return new RuleRow(
                    cell(Column.CODE),
                    cell(Column.TITLE),
                    parsed(Column.NUMBER, BigDecimal::new),
                    parsed(Column.UNIT, RuleUnit::valueOf),
                    codeList(),
                    cell(Column.SOURCE),
                    cell(Column.ARTICLE),
                    flag(Column.VERIFIED),
                    parsed(Column.FROM, LocalDate::parse),
                    parsed(Column.TO, LocalDate::parse),
                    parsed(Column.COUNTING, Counting::valueOf),
                    flag(Column.MOVES));
        }

        private String cell(Column column) {
            int place = places.get(column.ordinal());
            return place < row.cells().size() ? row.cells().get(place).strip() : "";
        }

        private List<String> codeList() {
            String text = cell(Column.CODES);
            return text.isEmpty() ? List.of() : List.of(text.split("[\\s,，、]+"));
        }

        private boolean flag(Column column) {
            String text = cell(column);
            if (!text.equals(YES) && !text.equals(NO)) {
                throw invalid(column, YES + "/" + NO);
            }
            return text.equals(YES);
        }

        private <T> T parsed(Column column, Function<String, T> parse) {
            String text = cell(column);
            try {
                return text.isEmpty() ? null : parse.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw invalid(column, text);
            }
        }

        private ProblemException invalid(Column column, String rule) {
            return new ProblemException(CommonProblem.FIELD_INVALID, place(row) + column.heading, column.heading, rule);
        }
    }
}
