package org.anjiao.supervisee;

import java.time.Instant;
import java.time.LocalDate;
import org.anjiao.platform.Shanghai;

/**
 * An order of electronic positioning (电子定位, Law art. 29; under the rules of 2012 for key persons, R-58).
 *
 * @param groundCode a ground that the policy pack in force at the proposal lists
 * @param evidence reference to the decision or document that proves the ground
 * @param start first day
 * @param end last day, inclusive
 * @param proposedBy account
 * @param approver account that is to decide; null means any head entitled to
 * @param decidedBy account that approved or rejected; null while {@link EmOrderState#SUBMITTED}
 * @param effectiveFrom when positioning became lawful: the later of the approval and 00:00 of the first day; null before
 *     approval
 * @param effectiveUntil when it ceases, exclusive: 24:00 of the last day or the release; null before approval
 * @param basis pack, version and article by which the order was judged
 */
public record EmOrder(
        String id,
        String superviseeId,
        String groundCode,
        String evidence,
        LocalDate start,
        LocalDate end,
        EmOrderState state,
        String proposedBy,
        Instant proposedAt,
        String approver,
        String decidedBy,
        Instant decidedAt,
        Instant effectiveFrom,
        Instant effectiveUntil,
        String reason,
        String basis,
        long version) {
    /** Whether positions of that instant are lawful under this order. */
    public boolean inForceAt(Instant at) {
        return effectiveFrom != null && !at.isBefore(effectiveFrom) && at.isBefore(effectiveUntil);
    }

    /** Whether the order was approved and its last day is over at that instant, with no release before. */
    public boolean expiredAt(Instant at) {
        return state == EmOrderState.APPROVED && !at.isBefore(Shanghai.endOf(end));
    }
}
