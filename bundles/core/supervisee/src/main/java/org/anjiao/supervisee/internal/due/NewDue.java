package org.anjiao.supervisee.internal.due;

import java.time.Instant;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.due.DueKind;

/**
 * An obligation to open.
 *
 * @param superviseeId null where there is no person yet
 * @param unitId who has to act or to see to it
 * @param reason code of the event that called for it, where several may; null where the kind says all
 * @param since the event from which the limit runs
 * @param deadline counted already
 */
public record NewDue(
        DueKind kind,
        String superviseeId,
        String unitId,
        String recordType,
        String recordId,
        String reason,
        Instant since,
        Deadline deadline) {
    /** An obligation whose kind says why. */
    public NewDue(
            DueKind kind,
            String superviseeId,
            String unitId,
            String recordType,
            String recordId,
            Instant since,
            Deadline deadline) {
        this(kind, superviseeId, unitId, recordType, recordId, null, since, deadline);
    }
}
