package org.anjiao.supervisee.correction;

import java.time.Instant;

/**
 * What was proposed by one and decided by another.
 *
 * @param reason why it is proposed
 * @param decidedBy account; null before
 * @param comment of the decision; null if there is none
 * @param basis pack, version and article of who decides; null before
 * @param supersededAt when another took its place; null before
 */
public record Ruling(
        ProposalState state,
        String reason,
        String proposedBy,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String comment,
        String basis,
        Instant supersededAt) {}
