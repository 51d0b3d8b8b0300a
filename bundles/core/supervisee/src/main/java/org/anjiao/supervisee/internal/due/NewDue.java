package org.anjiao.supervisee.internal.due;

import java.time.Instant;
import org.anjiao.policy.Deadline;
import org.anjiao.supervisee.due.DueKind;

/**
 * An obligation to open.
 *
 * @param superviseeId null where there is no person yet
 * @param unitId who has to act or to see to it
 * @param since the event from which the limit runs
 * @param deadline counted already
 */
public record NewDue(
        DueKind kind,
        String superviseeId,
        String unitId,
        String recordType,
        String recordId,
        Instant since,
        Deadline deadline) {}
