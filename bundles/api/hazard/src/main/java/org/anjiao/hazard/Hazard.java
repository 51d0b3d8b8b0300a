package org.anjiao.hazard;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of the ledger. Everything below {@code level} is null until the step that fixes it.
 *
 * @param number 台账编号, unique: unit code, year and running number, for example {@code 610104001-2019-0008}
 * @param unitId the unit that owns it
 * @param campaign code of the campaign in whose figures it counts, or null
 * @param referralBasis pack, version and article by which a dispute needed a referral, or null if none did
 * @param rectifiedBy account that submitted the rectification
 * @param overdue whether it was open after its due date when it was read
 * @param version for optimistic locking; the entity tag over REST
 */
public record Hazard(
        String id,
        String number,
        String unitId,
        String superviseeId,
        String campaign,
        HazardKind kind,
        DisputeType disputeType,
        String title,
        String description,
        HazardSource source,
        String sourceRecordId,
        HazardState state,
        HazardLevel level,
        String cause,
        String duplicateOf,
        String measure,
        String ownerAccount,
        LocalDate dueOn,
        Referral referral,
        String noReferralReason,
        String referralBasis,
        String effect,
        String rectifiedBy,
        String verifiedBy,
        String registeredBy,
        Instant registeredAt,
        Instant closedAt,
        boolean overdue,
        long version) {}
