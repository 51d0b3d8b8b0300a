package org.anjiao.office.internal.table;

import java.util.regex.Pattern;

/**
 * Keeps a text from being taken for a formula by the program that opens a CSV file: a leading apostrophe marks it as
 * text, and goes away again when the file comes back.
 */
final class CellText {
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final Pattern SEPARATES = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029|]+");

    private CellText() {}

    static String guarded(String text) {
        return startsFormula(text, 0) ? "'" + text : text;
    }

    static String unguarded(String text) {
        return text.startsWith("'") && startsFormula(text, 1) ? text.substring(1) : text;
    }

    /** Without what parts or quotes cells in a CSV file: in the width of Chinese signs, which part nothing. */
    static String oneCell(String text) {
        return SEPARATES
                .matcher(text)
                .replaceAll(" ")
                .replace(',', '，')
                .replace(';', '；')
                .replace('"', '”');
    }

    private static boolean startsFormula(String text, int at) {
        return text.length() > at && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
