package org.anjiao.supervisee.visit;

import java.time.Instant;
import org.anjiao.supervisee.AutomaticVerdict;

/**
 * A verification to file.
 *
 * @param verifiedAt null means now
 * @param automatic what a program found; required for {@link VerificationKind#IT}, null for the others
 * @param source identifier of the record of a device that stands behind it; null if none does
 * @param result the officer's, which is final
 * @param note required where the result departs from the program's or is not in order; at most 500 characters
 */
public record NewVerification(
        String superviseeId,
        VerificationKind kind,
        Instant verifiedAt,
        AutomaticVerdict automatic,
        String source,
        VerificationResult result,
        String note) {}
