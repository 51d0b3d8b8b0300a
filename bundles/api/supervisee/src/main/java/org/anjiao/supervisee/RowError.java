package org.anjiao.supervisee;

/**
 * Why a row of an import was not taken; a row may have several.
 *
 * @param row as the spreadsheet shows it: the heading is row 1
 * @param column heading of the column, or null if the row as a whole is wrong
 * @param code stable, of {@link SuperviseeProblem} or {@link org.anjiao.platform.CommonProblem}
 */
public record RowError(int row, String column, String code, String zh, String en, String remedyZh, String remedyEn) {}
