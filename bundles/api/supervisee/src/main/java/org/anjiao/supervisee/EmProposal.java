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
 */
public record EmProposal(
        String superviseeId,
        String groundCode,
        String evidence,
        String decisionRef,
        LocalDate start,
        LocalDate end,
        String approver) {}
