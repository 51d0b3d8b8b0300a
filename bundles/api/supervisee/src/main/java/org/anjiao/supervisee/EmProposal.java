package org.anjiao.supervisee;

import java.time.LocalDate;

/**
 * What is proposed.
 *
 * @param evidence the facts and papers that prove the ground
 * @param decisionRef identifier or official number of the decision on which the ground rests, as of the warning where
 *     somebody refuses to report; null where the rules ask for none
 * @param end last day, inclusive
 * @param approver account of the head who is to decide; null means any head entitled to
 * @param elsewhere why the warning, the penalty, the prohibition order or the proposal to revoke on which the ground rests
 *     is not on record here, for example that another county decided; at most 200 characters, null if it is on record
 */
public record EmProposal(
        String superviseeId,
        String groundCode,
        String evidence,
        String decisionRef,
        LocalDate start,
        LocalDate end,
        String approver,
        String elsewhere) {
    /** A proposal whose ground rests on what is on record. */
    public EmProposal(
            String superviseeId,
            String groundCode,
            String evidence,
            String decisionRef,
            LocalDate start,
            LocalDate end,
            String approver) {
        this(superviseeId, groundCode, evidence, decisionRef, start, end, approver, null);
    }
}
