package org.anjiao.supervisee.correction;

/**
 * One version of a person's correction plan (矫正方案); never overwritten.
 *
 * @param number 1 for the first
 * @param content the person's situation and what is to be reached, at most 2000 characters
 * @param measures what is done, at most 2000 characters
 * @param version for optimistic locking
 */
public record CorrectionPlan(
        String id, String superviseeId, int number, String content, String measures, Ruling ruling, long version) {}
