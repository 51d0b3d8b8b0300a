package org.anjiao.supervisee.internal.daily;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anjiao.supervisee.internal.sheet.SheetColumn;

/**
 * A column of a table of daily records.
 *
 * @param field what the service calls it when it refuses the value
 */
record DailyColumn(String heading, String field, boolean required, String guide, String example)
        implements SheetColumn {
    static DailyColumn required(String heading, String field, String guide, String example) {
        return new DailyColumn(heading, field, true, "必填" + guide, example);
    }

    static DailyColumn optional(String heading, String field, String guide, String example) {
        return new DailyColumn(heading, field, false, "选填" + guide, example);
    }

    /** For a guide: which words there are. */
    static <E extends Enum<E>> String of(E[] values, Function<E, String> zh) {
        return "：" + Arrays.stream(values).map(zh).collect(Collectors.joining("、"));
    }
}
