package org.anjiao.report.shaanxi.internal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.anjiao.report.Figures;

/** The columns of the table of figures, in the order of the province's form. */
@SuppressWarnings("ImmutableEnumChecker") // the functions are method references
enum FigureColumns {
    BASE("应排查人数", Figures::base),
    DONE("已谈话", Figures::done),
    EXEMPT("免予谈话", Figures::exempt),
    COVERAGE("覆盖率%", Figures::coverage),
    FIVE_CLEAR("五清人数", Figures::fiveClear),
    FIVE_CLEAR_RATE("五清率%", Figures::fiveClearRate),
    HAZARDS("隐患数", Figures::hazards),
    CLOSED("已销号", Figures::closed),
    OVERDUE("逾期", Figures::overdue),
    CLOSING("销号率%", Figures::closing),
    KEY_PERSONS("重点对象", Figures::keyPersons);

    private static final String NO_RATE = "—";

    private final String heading;
    private final Function<Figures, Object> value;

    FigureColumns(String heading, Function<Figures, Object> value) {
        this.heading = heading;
        this.value = value;
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(column -> column.heading).toList();
    }

    /** A number, or null for a rate that does not exist. */
    Object value(Figures figures) {
        return value.apply(figures);
    }

    String text(Figures figures) {
        Object number = value(figures);
        return number == null ? NO_RATE : number.toString();
    }
}
