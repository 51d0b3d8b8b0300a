package org.anjiao.office.internal.table;

import java.util.regex.Pattern;

/** Tells formats that show a date from those that show a number (ECMA-376, 18.8.31). */
final class NumberFormats {
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern DAY = Pattern.compile("[yYdD]");

    private NumberFormats() {}

    static boolean showsDay(String format) {
        return DAY.matcher(LITERALS.matcher(format).replaceAll("")).find();
    }
}
