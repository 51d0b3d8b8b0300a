package org.anjiao.supervisee.keyperson;

/**
 * One measure of a plan.
 *
 * @param frequency how often, in words
 * @param responsible who answers for it (R-44: 明确责任主体)
 */
public record KeyMeasure(String what, String frequency, String responsible) {}
