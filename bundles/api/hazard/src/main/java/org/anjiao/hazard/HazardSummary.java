package org.anjiao.hazard;

import java.time.Instant;
import java.time.LocalDate;

/** One line of the ledger; fields as in {@link Hazard}. */
public record HazardSummary(
        String id,
        String number,
        String unitId,
        String superviseeId,
        HazardKind kind,
        DisputeType disputeType,
        String title,
        HazardState state,
        HazardLevel level,
        HazardSource source,
        String ownerAccount,
        LocalDate dueOn,
        boolean overdue,
        Instant registeredAt) {}
