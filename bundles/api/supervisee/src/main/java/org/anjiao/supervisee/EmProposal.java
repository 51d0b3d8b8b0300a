package org.anjiao.supervisee;

import java.time.LocalDate;

/**
 * What is proposed.
 *
 * @param end last day, inclusive
 * @param approver account of the head who is to decide; null means any head entitled to
 */
public record EmProposal(
        String superviseeId, String groundCode, String evidence, LocalDate start, LocalDate end, String approver) {}
