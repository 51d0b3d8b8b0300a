package org.anjiao.supervisee.visit;

import java.time.Instant;
import org.anjiao.supervisee.AutomaticVerdict;

/**
 * A verification on record; it is not changed.
 *
 * @param unitId the office that kept the person then
 * @param source identifier of the record of a device that stands behind it; null if none does
 * @param note null if there is nothing to say
 */
public record Verification(
        String id,
        String superviseeId,
        String unitId,
        VerificationKind kind,
        Instant verifiedAt,
        AutomaticVerdict automatic,
        String source,
        VerificationResult result,
        String note,
        String verifiedBy,
        Instant recordedAt) {}
