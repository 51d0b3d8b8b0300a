package org.anjiao.soap.internal.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anjiao.platform.Shanghai;
import org.anjiao.soap.internal.registry.Shape.Scalar;

/** The texts of simple values: civil days without an offset, instants with that of Asia/Shanghai, as over REST. */
final class Scalars {
    private static final Scalar BOOLEAN = new Scalar(
            "boolean",
            null,
            List.of(),
            "true, false",
            text -> switch (text) {
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> throw new IllegalArgumentException(text);
            },
            Object::toString);
    private static final Scalar INT = plain("int", "1", Integer::valueOf, Object::toString);
    private static final Scalar LONG = plain("long", "1", Long::valueOf, Object::toString);
    private static final Scalar DECIMAL = plain(
            "decimal",
            "1.5",
            of("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)", BigDecimal::new),
            value -> ((BigDecimal) value).toPlainString());
    private static final Scalar INSTANT = plain(
            "dateTime",
            "2019-03-31T09:00:00+08:00",
            of(
                    "\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,18}(Z|[+-](0\\d|1[0-3]):\\d\\d|[+-]14:00)",
                    text -> OffsetDateTime.parse(text).toInstant()),
            value -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(((Instant) value).atZone(Shanghai.ZONE)));
    private static final Map<Class<?>, Scalar> KNOWN = Map.ofEntries(
            Map.entry(String.class, plain("string", "text", text -> text, text -> XmlText.carried((String) text))),
            Map.entry(boolean.class, BOOLEAN),
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(BigDecimal.class, DECIMAL),
            Map.entry(Instant.class, INSTANT),
            Map.entry(
                    LocalDate.class,
                    plain("date", "2019-03-31", of("\\d{4}-\\d{2}-\\d{2}", LocalDate::parse), Object::toString)),
            Map.entry(
                    YearMonth.class,
                    plain("gYearMonth", "2019-03", of("\\d{4}-\\d{2}", YearMonth::parse), Object::toString)));

    private Scalars() {}

    /** The shape of a class of simple values; null for any other. */
    static Scalar of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** The shape of an enum: its constants, as they are written over REST. */
    static Scalar constants(String typeName, Class<?> type) {
        Map<String, Object> byName = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.identity()));
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
        return new Scalar(
                "string",
                typeName,
                names,
                String.join(", ", names),
                text -> {
                    if (!byName.containsKey(text)) {
                        throw new IllegalArgumentException(text);
                    }
                    return byName.get(text);
                },
                constant -> ((Enum<?>) constant).name());
    }

    private static Scalar plain(
            String base, String example, Function<String, Object> reader, Function<Object, String> writer) {
        return new Scalar(base, null, List.of(), example, reader, writer);
    }

    /** Java reads more forms than XML Schema knows. */
    private static Function<String, Object> of(String form, Function<String, Object> reader) {
        Pattern pattern = Pattern.compile(form);
        return text -> {
            if (!pattern.matcher(text).matches()) {
                throw new IllegalArgumentException(text);
            }
            return reader.apply(text);
        };
    }
}
