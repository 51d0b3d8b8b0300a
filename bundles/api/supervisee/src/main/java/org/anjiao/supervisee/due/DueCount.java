package org.anjiao.supervisee.due;

/**
 * How many obligations of a kind run in a unit and below.
 *
 * @param open all that run
 * @param overdue those of them whose limit has passed
 * @param soon those that are not overdue and whose reminder is out
 */
public record DueCount(DueKind kind, long open, long overdue, long soon) {}
