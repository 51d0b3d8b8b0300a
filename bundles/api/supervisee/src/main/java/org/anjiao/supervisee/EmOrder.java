package org.anjiao.supervisee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An order of electronic positioning (电子定位, Law art. 29; under the rules of 2012 for key persons, R-58).
 *
 * @param groundCode a ground that the policy pack in force at the proposal lists
 * @param evidence the facts and papers that prove the ground
 * @param decisionRef the decision on which the ground rests; null where the rules ask for none
 * @param elsewhere why what the ground rests on is not on record here; null if it is
 * @param start first day
 * @param end last day, inclusive, with the extensions granted
 * @param state as of now: an order whose last day is over is {@link EmOrderState#EXPIRED} from that minute on
 * @param proposedBy account
 * @param submittedBy account of the head of the county's agency who submitted or returned what an office had proposed; null
 *     where the county proposed it itself, and before
 * @param approver account that is to decide; null means any head entitled to
 * @param decidedBy account that approved or rejected; null while {@link EmOrderState#DRAFT} or {@link
 *     EmOrderState#SUBMITTED}
 * @param effectiveFrom when positioning became lawful: the later of the approval and 00:00 of the first day; null before
 *     approval
 * @param effectiveUntil when it ceases, exclusive: 24:00 of the last day or the release; null before approval
 * @param reason of the rejection or the release
 * @param basis pack, version and article by which the order was judged
 * @param documentId the decision with its notice to the person (D-11); null before approval
 * @param noticeSignedOn when the person signed the notice; null until then
 * @param deviceReturnedOn when the device came back; null until then
 * @param extensions all that were asked for, oldest first
 */
public record EmOrder(
        String id,
        String superviseeId,
        String groundCode,
        String evidence,
        String decisionRef,
        String elsewhere,
        LocalDate start,
        LocalDate end,
        EmOrderState state,
        String proposedBy,
        Instant proposedAt,
        String submittedBy,
        Instant submittedAt,
        String approver,
        String decidedBy,
        Instant decidedAt,
        Instant effectiveFrom,
        Instant effectiveUntil,
        String reason,
        String basis,
        String documentId,
        LocalDate noticeSignedOn,
        LocalDate deviceReturnedOn,
        List<EmExtension> extensions,
        long version) {
    public EmOrder {
        extensions = List.copyOf(extensions);
    }

    /** Whether positions of that instant are lawful under this order. */
    public boolean inForceAt(Instant at) {
        return effectiveFrom != null && !at.isBefore(effectiveFrom) && at.isBefore(effectiveUntil);
    }
}
