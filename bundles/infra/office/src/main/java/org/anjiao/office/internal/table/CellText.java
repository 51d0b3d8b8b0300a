package org.anjiao.office.internal.table;

/**
 * Keeps a text from being taken for a formula by the program that opens a CSV file: a leading apostrophe marks it as
 * text, and goes away again when the file comes back.
 */
final class CellText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CellText() {}

    static String guarded(String text) {
        return startsFormula(text, 0) ? "'" + text : text;
    }

    static String unguarded(String text) {
        return text.startsWith("'") && startsFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean startsFormula(String text, int at) {
        return text.length() > at && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
