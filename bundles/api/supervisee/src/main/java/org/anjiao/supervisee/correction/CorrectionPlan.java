package org.anjiao.supervisee.correction;

/**
 * One version of a person's correction plan (矫正方案); never overwritten.
 *
 * @param number 1 for the first
 * @param content the person's situation and what is to be reached, at most 2000 characters
 * @param measures what is done, at most 2000 characters
 * @param documentId the person's copy (D-06); null before it is in force
 * @param version for optimistic locking
 */
public record CorrectionPlan(
        String id,
        String superviseeId,
        int number,
        String content,
        String measures,
        Ruling ruling,
        String documentId,
        long version) {}
