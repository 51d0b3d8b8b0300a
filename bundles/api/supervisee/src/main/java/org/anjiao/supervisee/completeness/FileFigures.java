package org.anjiao.supervisee.completeness;

import java.math.BigDecimal;
import java.util.List;

/**
 * Completeness of the files of all persons in correction of a unit's subtree.
 *
 * @param complete of them with a score of 100
 * @param average mean of the persons' scores in percent, one decimal; null without persons
 * @param missing what is missing, the most frequent first
 */
public record FileFigures(
        String unitId, String unitName, int persons, int complete, BigDecimal average, List<Missing> missing) {
    public FileFigures {
        missing = List.copyOf(missing);
    }

    /** How many files lack an item. */
    public record Missing(String code, String zh, String en, int files) {}
}
