package org.anjiao.supervisee.transfer;

/**
 * Which transfers.
 *
 * @param unitId with all that report to it; null means the caller's own
 * @param incoming true: those into these units; false: those out of them; null: both
 * @param superviseeId null means all
 * @param open true: those under way; false: those that have ended; null: all
 * @param cursor of the page before; null for the first
 */
public record TransferQuery(
        String unitId, Boolean incoming, String superviseeId, Boolean open, String cursor, int limit) {}
