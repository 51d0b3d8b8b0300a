package org.anjiao.supervisee;

/**
 * What a list is to show. Every filter may be null.
 *
 * @param unitId the unit in whose subtree to look; null means the caller's own
 * @param text beginning of a name or of a number, or a whole identity number
 * @param key key persons only, or all others only
 * @param positioned only those with an order of positioning in force now, or only those without
 * @param cursor null for the first page
 */
public record SuperviseeQuery(String unitId, String text, Boolean key, Boolean positioned, String cursor, int limit) {
    /** The first page of all in the caller's subtree. */
    public static SuperviseeQuery all(int limit) {
        return new SuperviseeQuery(null, null, null, null, null, limit);
    }
}
