package org.anjiao.supervisee.internal.sheet;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemCode;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.table.TableRow;
import org.anjiao.supervisee.SuperviseeProblem;

/** One row as it is read; what is wrong with its cells goes to the errors. Empty cells are null. */
public final class SheetRow {
    private static final String DATE_PART = "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?";
    private static final Pattern DATE = Pattern.compile(DATE_PART);
    private static final Pattern MOMENT = Pattern.compile(DATE_PART + "[ T]+(\\d{1,2})[:：](\\d{2})([:：]\\d{2})?");
    private static final Pattern SEPARATOR = Pattern.compile("[、,，;；\\s]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    private final SheetHeading heading;
    private final TableRow row;
    private final RowErrors errors;
    private final int errorsBefore;

    public SheetRow(SheetHeading heading, TableRow row, RowErrors errors) {
        this.heading = heading;
        this.row = row;
        this.errors = errors;
        errorsBefore = errors.count();
    }

    /** Whether the row is a remark of the template. */
    public static boolean isRemark(List<String> cells) {
        return cells.get(0).startsWith("#");
    }

    /** As the spreadsheet counts. */
    public int number() {
        return row.number();
    }

    /** Whether nothing was wrong so far. */
    public boolean good() {
        return errors.count() == errorsBefore;
    }

    /** The cell; null if it is empty, which is an error in a required column. */
    public String cell(SheetColumn column) {
        String text = heading.cell(row.cells(), column);
        if (!text.isEmpty()) {
            return text;
        }
        if (column.required()) {
            error(column, CommonProblem.FIELD_REQUIRED, column.heading());
        }
        return null;
    }

    public String text(SheetColumn column, int max) {
        String text = cell(column);
        if (text != null && text.length() > max) {
            error(column, SuperviseeProblem.TEXT_TOO_LONG, column.heading(), max);
        }
        return text;
    }

    public LocalDate date(SheetColumn column) {
        String text = cell(column);
        if (text == null) {
            return null;
        }
        Matcher matcher = (text.indexOf(':') < 0 ? DATE : MOMENT).matcher(text);
        try {
            if (matcher.matches()) {
                return day(matcher);
            }
        } catch (DateTimeException noSuchDay) {
            // Reported below like any other text that is no date.
        }
        error(column, SuperviseeProblem.DATE_FORMAT, text);
        return null;
    }

    /** A day and a time of it, to the minute, in Asia/Shanghai. */
    public Instant moment(SheetColumn column) {
        String text = cell(column);
        if (text == null) {
            return null;
        }
        Matcher matcher = MOMENT.matcher(text);
        try {
            if (matcher.matches()) {
                LocalTime time = LocalTime.of(Integer.parseInt(matcher.group(4)), Integer.parseInt(matcher.group(5)));
                return day(matcher).atTime(time).atZone(Shanghai.ZONE).toInstant();
            }
        } catch (DateTimeException noSuchTime) {
            // Reported below like any other text that is no time.
        }
        error(column, SuperviseeProblem.MOMENT_FORMAT, text);
        return null;
    }

    private static LocalDate day(Matcher matcher) {
        return LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    public Integer whole(SheetColumn column) {
        String text = cell(column);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            error(column, SuperviseeProblem.WHOLE_NUMBER, text);
            return null;
        }
        return Integer.valueOf(text);
    }

    /** The constant with that Chinese text or name. */
    public <E extends Enum<E>> E code(SheetColumn column, E[] values, Function<E, String> zh) {
        String text = cell(column);
        return text == null ? null : code(column, text, values, zh);
    }

    /** Several of them in one cell. */
    public <E extends Enum<E>> Set<E> codes(SheetColumn column, E[] values, Function<E, String> zh) {
        String text = cell(column);
        return text == null
                ? Set.of()
                : SEPARATOR
                        .splitAsStream(text)
                        .filter(part -> !part.isEmpty())
                        .map(part -> code(column, part, values, zh))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As {@link #code} of a text that is known. */
    public <E extends Enum<E>> E code(SheetColumn column, String text, E[] values, Function<E, String> zh) {
        for (E value : values) {
            if (zh.apply(value).equals(text) || value.name().equals(text)) {
                return value;
            }
        }
        String all = Arrays.stream(values).map(zh).collect(Collectors.joining("、"));
        error(column, SuperviseeProblem.UNKNOWN_CODE, text, all);
        return null;
    }

    public void error(SheetColumn column, ProblemCode code, Object... arguments) {
        errors.add(row.number(), column, code, arguments);
    }

    public void error(SheetColumn column, ProblemException texts) {
        errors.add(row.number(), column, texts);
    }
}
