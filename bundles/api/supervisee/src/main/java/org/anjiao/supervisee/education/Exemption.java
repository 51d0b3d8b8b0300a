package org.anjiao.supervisee.education;

import java.time.Instant;
import org.anjiao.supervisee.Level;

/**
 * An exemption on record.
 *
 * @param level who decides, by the pack of the day of the proposal
 * @param basis pack, version and article
 * @param decidedBy null until decided
 * @param comment the decision's reasons; never null for a refusal
 * @param version for optimistic locking
 */
public record Exemption(
        String id,
        String unitId,
        ExemptionRequest request,
        Level level,
        String basis,
        ExemptionState state,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String comment,
        long version) {}
