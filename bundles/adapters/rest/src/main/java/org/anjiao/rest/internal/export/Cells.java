package org.anjiao.rest.internal.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.SuperviseeLabel;

/** What stands in the cells of one table: words for codes, names for identifiers, times in Asia/Shanghai. */
final class Cells {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Text YES = new Text("是", "yes");
    private static final Text NO = new Text("否", "no");
    private static final String SEPARATOR = "；";

    private final Words words;
    private final Names names;
    private final Language language;
    private final Map<Class<?>, List<Column>> columnsOf = new HashMap<>();

    Cells(Words words, Names names, Language language) {
        this.words = words;
        this.names = names;
        this.language = language;
    }

    List<String> heading(List<Column> columns) {
        return columns.stream().map(column -> column.heading().in(language)).toList();
    }

    List<String> row(List<Column> columns, Object row) {
        return columns.stream().map(column -> cell(column, row)).toList();
    }

    private String cell(Column column, Object row) {
        Object value = column.value().apply(row);
        if (value == null) {
            return "";
        }
        return switch (column.kind()) {
            case PLAIN -> text(value);
            case PERSON_NUMBER -> person(value, SuperviseeLabel::number);
            case PERSON_NAME -> person(value, SuperviseeLabel::name);
            case UNIT -> names.unit((String) value);
            case ACTION -> words.action((String) value).in(language);
        };
    }

    private String person(Object id, Function<SuperviseeLabel, String> part) {
        SuperviseeLabel label = names.person((String) id);
        return label == null ? "" : Objects.toString(part.apply(label), "");
    }

    private String text(Object value) {
        if (value instanceof Boolean truth) {
            return (truth ? YES : NO).in(language);
        }
        if (value instanceof Enum<?> code) {
            return words.word(code).in(language);
        }
        if (value instanceof Instant time) {
            return TIME.format(time.atZone(Shanghai.ZONE));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Collection<?> several) {
            // A set has no order of its own.
            Stream<?> parts = several instanceof Set<?> ? several.stream().sorted() : several.stream();
            return parts.map(this::text).collect(Collectors.joining(SEPARATOR));
        }
        if (value instanceof Map<?, ?> facts) {
            return facts.entrySet().stream()
                    .map(fact -> fact.getKey() + "=" + fact.getValue())
                    .sorted()
                    .collect(Collectors.joining(SEPARATOR));
        }
        return value instanceof Record part ? inOneCell(part) : value.toString();
    }

    /** One of several records that stand in a row. */
    private String inOneCell(Record part) {
        List<Column> columns = columnsOf.computeIfAbsent(part.getClass(), type -> Columns.of(type, words));
        return row(columns, part).stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" "));
    }
}
