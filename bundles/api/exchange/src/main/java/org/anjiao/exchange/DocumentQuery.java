package org.anjiao.exchange;

/**
 * Which documents to list, newest first.
 *
 * @param unitId null means the caller's own unit and what lies below
 * @param state null means all
 * @param overdue only those whose answer is overdue now
 * @param cursor null for the first page
 */
public record DocumentQuery(String unitId, MessageState state, boolean overdue, String cursor, int limit) {}
