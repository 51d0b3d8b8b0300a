package org.anjiao.supervisee.decision;

/**
 * How many of a kind wait.
 *
 * @param waiting all of them
 * @param late those of them whose last day is over
 */
public record PendingCount(DecisionKind kind, long waiting, long late) {}
