package org.anjiao.supervisee;

/**
 * What a list is to show. Every filter may be null.
 *
 * @param unitId the unit in whose subtree to look; null means the caller's own
 * @param text beginning of a name or of a number, or a whole identity number
 * @param key key persons only, or all others only
 * @param positioned only those with an order of positioning in force now, or only those without
 * @param status null means all whose case is open; sealed files are listed for those who may read them only
 * @param flag only those of whom it holds now
 * @param managementClass code of the class in force, such as {@code STRICT}
 * @param sort null means {@link SuperviseeSort#ENTRY}
 * @param descending the last of that order first
 * @param cursor null for the first page
 */
public record SuperviseeQuery(
        String unitId,
        String text,
        Boolean key,
        Boolean positioned,
        Status status,
        Category category,
        Flag flag,
        String managementClass,
        SuperviseeSort sort,
        boolean descending,
        String cursor,
        int limit) {
    public SuperviseeQuery {
        sort = sort == null ? SuperviseeSort.ENTRY : sort;
    }

    /** Of all whose case is open, as they came into the registry. */
    public SuperviseeQuery(String unitId, String text, Boolean key, Boolean positioned, String cursor, int limit) {
        this(unitId, text, key, positioned, null, null, null, null, null, false, cursor, limit);
    }

    /** The first page of all in the caller's subtree. */
    public static SuperviseeQuery all(int limit) {
        return new SuperviseeQuery(null, null, null, null, null, limit);
    }
}
