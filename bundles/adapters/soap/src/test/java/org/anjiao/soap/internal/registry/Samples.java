package org.anjiao.soap.internal.registry;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.anjiao.soap.internal.registry.Shape.Group;
import org.anjiao.soap.internal.registry.Shape.Part;
import org.anjiao.soap.internal.registry.Shape.Scalar;

/** Makes values of any shape: often nothing, often the ends of what there is. */
final class Samples {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "测试对象01",
            "<a>&amp;\"']]>",
            " 两端 空格 ",
            "行一\n行二\t\r\n行三",
            "\uD83D\uDE00\uFFFD\u0085\u2028",
            "e\u0301");
    private static final int MANY = 3;

    private final Random random;

    Samples(Random random) {
        this.random = random;
    }

    Object group(Group group) {
        return group.maker().apply(group.parts().stream().map(this::part).toArray());
    }

    private Object part(Part part) {
        return switch (part.occurs()) {
            case LIST -> several(part);
            case SET -> new HashSet<>(several(part));
            case MAP -> map(part);
            case OPTIONAL -> random.nextInt(3) == 0 ? null : shape(part.shape());
            case REQUIRED -> shape(part.shape());
        };
    }

    private Map<Object, Object> map(Part part) {
        Map<Object, Object> map = new HashMap<>();
        several(part).stream()
                .map(Shapes.Entry.class::cast)
                .filter(entry -> entry.key() != null && entry.value() != null)
                .forEach(entry -> map.put(entry.key(), entry.value()));
        return map;
    }

    private List<Object> several(Part part) {
        List<Object> several = new ArrayList<>();
        for (int i = random.nextInt(MANY); i > 0; i--) {
            several.add(shape(part.shape()));
        }
        return several;
    }

    private Object shape(Shape shape) {
        return shape instanceof Scalar scalar ? scalar(scalar) : group((Group) shape);
    }

    private Object scalar(Scalar scalar) {
        if (!scalar.constants().isEmpty()) {
            return scalar.reader().apply(one(scalar.constants()));
        }
        return switch (scalar.base()) {
            case "string" -> one(TEXTS) + one(TEXTS);
            case "boolean" -> random.nextBoolean();
            case "int" -> one(List.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE));
            case "long" -> one(List.of(0L, 7L, Long.MAX_VALUE, Long.MIN_VALUE));
            case "decimal" ->
                one(List.of(BigDecimal.ZERO, new BigDecimal("-3.50"), new BigDecimal("1E+9").setScale(0)));
            case "date" ->
                one(List.of(LocalDate.of(1901, 1, 1), LocalDate.of(2024, 2, 29), LocalDate.of(9999, 12, 31)));
            case "gYearMonth" -> one(List.of(YearMonth.of(1949, 10), YearMonth.of(2026, 12)));
            case "dateTime" ->
                one(List.of(
                        Instant.EPOCH,
                        Instant.parse("2019-03-31T01:00:00.123456789Z"),
                        Instant.parse("1988-07-01T00:00:00Z")));
            default -> throw new IllegalArgumentException(scalar.base());
        };
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
