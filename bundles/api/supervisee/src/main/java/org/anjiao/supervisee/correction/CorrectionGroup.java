package org.anjiao.supervisee.correction;

import java.time.Instant;
import java.util.List;

/**
 * A correction group as it was from one change to the next.
 *
 * @param number 1 for the first; also the version for optimistic locking
 * @param reason why it was changed; null for the first
 * @param basis pack, version and article of the rules on its members, or of its limit where none holds
 * @param until when the next took its place; null for the present one
 */
public record CorrectionGroup(
        String id,
        String superviseeId,
        int number,
        List<GroupMember> members,
        String reason,
        String basis,
        String formedBy,
        Instant formedAt,
        Instant until) {
    public CorrectionGroup {
        members = List.copyOf(members);
    }
}
