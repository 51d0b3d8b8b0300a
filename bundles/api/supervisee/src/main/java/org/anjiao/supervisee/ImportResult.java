package org.anjiao.supervisee;

import java.util.List;

/**
 * What an import did. Accepted and rejected rows together are all rows with data.
 *
 * @param accepted rows taken, each as a whole
 * @param rejected rows of which nothing was taken
 * @param errors the first {@value #MAX_ERRORS} errors in order of rows
 * @param errorCount how many errors there are in all
 */
public record ImportResult(int accepted, int rejected, List<RowError> errors, int errorCount) {
    /** Errors that are reported one by one; further ones are only counted, so that memory stays bounded. */
    public static final int MAX_ERRORS = 1_000;

    public ImportResult {
        errors = List.copyOf(errors);
    }
}
