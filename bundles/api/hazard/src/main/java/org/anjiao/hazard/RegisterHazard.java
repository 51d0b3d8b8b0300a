package org.anjiao.hazard;

/**
 * A hazard to put on the ledger. Its unit is the supervisee's, or the caller's own where no person is concerned.
 *
 * @param superviseeId the person concerned, or null
 * @param kind required
 * @param disputeType required for {@link HazardKind#DISPUTE}, null otherwise
 * @param title required, at most 200 characters
 * @param description at most 4,000 characters, or null
 * @param level a first guess, or null; the assessment decides
 * @param source required; not {@link HazardSource#CASE}
 * @param sourceRecordId the interview task or alert from which it comes; required for {@link HazardSource#INTERVIEW} and
 *     {@link HazardSource#ALERT}, null where there is none
 */
public record RegisterHazard(
        String superviseeId,
        HazardKind kind,
        DisputeType disputeType,
        String title,
        String description,
        HazardLevel level,
        HazardSource source,
        String sourceRecordId) {}
