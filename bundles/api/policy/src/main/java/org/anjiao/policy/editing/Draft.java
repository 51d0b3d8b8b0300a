package org.anjiao.policy.editing;

import java.time.Instant;
import java.util.List;
import org.anjiao.policy.spi.PackContents;

/**
 * The change of a pack on record.
 *
 * @param contents what the new version says; its identity carries the new version number
 * @param baseVersion the version of which it began as a copy; null for a new pack
 * @param editors accounts that have written in it, in order of their first change; none of them may publish it
 * @param closedBy who published or discarded it; null while it is a draft
 * @param reason why it was published or discarded; null while it is a draft
 * @param version for optimistic locking
 */
public record Draft(
        String id,
        PackContents contents,
        String baseVersion,
        DraftState state,
        Instant startedAt,
        List<String> editors,
        String closedBy,
        Instant closedAt,
        String reason,
        long version) {
    public Draft {
        editors = List.copyOf(editors);
    }
}
