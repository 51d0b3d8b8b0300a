package org.anjiao.monitoring;

import java.time.Instant;

/**
 * A zone of one person, beside the county limit that holds for everybody.
 *
 * @param terms what was proposed; the shape in WGS-84
 * @param decidedBy account that approved or rejected, never the proposer; null while {@link ZoneState#PROPOSED}
 * @param effectiveFrom from when positions are judged by it, by the device's clock; null before the approval
 * @param effectiveUntil exclusive: the end of its validity or the lifting; null before the approval
 * @param reason of the rejection or the lifting, else null
 * @param version for optimistic locking
 */
public record PersonZone(
        String id,
        ZoneProposal terms,
        ZoneState state,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        Instant effectiveFrom,
        Instant effectiveUntil,
        String reason,
        int version) {}
