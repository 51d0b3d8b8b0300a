package org.anjiao.supervisee.sensitive;

import java.time.Instant;
import java.util.List;
import org.anjiao.supervisee.Level;

/**
 * A marker on a person's case.
 *
 * @param readers accounts that need to know
 * @param reportLevel up to which level the units above the county read the file; null until marked
 * @param basis of that level; null until marked
 * @param marking the proposal and what became of it
 * @param lifting the latest proposal to lift; null if there was none
 */
public record SensitiveCase(
        String id,
        String superviseeId,
        SensitiveState state,
        List<String> readers,
        Level reportLevel,
        String basis,
        Decided marking,
        Decided lifting,
        long version) {
    public SensitiveCase {
        readers = List.copyOf(readers);
    }

    /**
     * A proposal and the decision on it.
     *
     * @param granted null while undecided, as the decider, the time and the comment are
     */
    public record Decided(
            String reason,
            String proposedBy,
            Instant proposedAt,
            Boolean granted,
            String decidedBy,
            Instant decidedAt,
            String comment) {}
}
