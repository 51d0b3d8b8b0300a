package org.anjiao.office.internal.table;

/**
 * What a table may at most be; anything beyond is refused before it costs memory.
 *
 * @param fileBytes size of the file as sent
 * @param inflatedBytes all parts of a spreadsheet together, unpacked
 * @param sharedStringBytes the spreadsheet's dictionary of texts, unpacked: the only part that is held in memory
 * @param recordChars one row of a CSV file: an open quotation mark must not swallow the rest of the file
 * @param columns of a row
 */
record Limits(long fileBytes, long inflatedBytes, long sharedStringBytes, int recordChars, int columns) {
    static final Limits STANDARD = new Limits(256L << 20, 1L << 30, 64L << 20, 1 << 20, 256);
}
