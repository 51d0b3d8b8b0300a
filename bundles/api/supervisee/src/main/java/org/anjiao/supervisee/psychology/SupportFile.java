package org.anjiao.supervisee.psychology;

import java.util.List;

/**
 * The restricted file as far as the reader may see it.
 *
 * @param whole whether all entries are shown; false for an author who sees the own ones only
 * @param notes oldest first
 */
public record SupportFile(Support support, boolean whole, List<SupportNote> notes) {
    public SupportFile {
        notes = List.copyOf(notes);
    }
}
