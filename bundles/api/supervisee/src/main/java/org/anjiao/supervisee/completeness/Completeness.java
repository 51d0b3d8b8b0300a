package org.anjiao.supervisee.completeness;

import java.util.List;

/**
 * How complete a person's file is.
 *
 * @param score whole percent of what is required that is there, rounded down; 100 if nothing is required
 * @param items all that is required, in the pack's order
 * @param basis packs, versions and articles that require it
 * @param version of the file, for {@code If-Match}; 0 while nothing was filed
 */
public record Completeness(
        String superviseeId,
        String unitId,
        FileStage stage,
        int score,
        int required,
        int present,
        List<FileItem> items,
        List<String> basis,
        long version) {
    public Completeness {
        items = List.copyOf(items);
        basis = List.copyOf(basis);
    }
}
