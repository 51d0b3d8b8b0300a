package org.anjiao.supervisee.daily;

import java.util.List;
import org.anjiao.supervisee.RowError;

/**
 * What an import did. Either all rows are there afterwards, those of {@code known} since before, or none was taken.
 *
 * @param accepted rows taken
 * @param known rows whose record was there already; they are left as they are
 * @param rejected all rows if there is an error, otherwise 0
 * @param errors the first {@value org.anjiao.supervisee.ImportResult#MAX_ERRORS} errors in order of rows
 * @param errorCount how many errors there are in all
 */
public record DailyImport(int accepted, int known, int rejected, List<RowError> errors, int errorCount) {
    public DailyImport {
        errors = List.copyOf(errors);
    }
}
