package org.anjiao.supervisee;

/**
 * Which persons to list. Every filter may be null.
 *
 * @param of of which unit, from when to when by the day of registration, in which order; of a person that one, if a unit that
 *     the caller reads keeps the person. Null means the first page
 * @param text beginning of a name or of a number, or a whole identity number
 * @param key key persons only, or all others only
 * @param positioned only those with an order of positioning in force now, or only those without
 * @param status null means all whose case is open; sealed files are listed for those who may read them only
 * @param flag only those of whom it holds now
 * @param managementClass code of the class in force, such as {@code STRICT}
 */
public record SuperviseeQuery(
        CaseQuery of,
        String text,
        Boolean key,
        Boolean positioned,
        Status status,
        Category category,
        Flag flag,
        String managementClass) {
    public SuperviseeQuery {
        of = of == null ? CaseQuery.FIRST : of;
    }

    /** Of all whose case is open, in the list's own order. */
    public SuperviseeQuery(String unitId, String text, Boolean key, Boolean positioned, String cursor, int limit) {
        this(CaseQuery.ofUnit(unitId, cursor, limit), text, key, positioned, null, null, null, null);
    }

    /** The first page of all in the caller's subtree. */
    public static SuperviseeQuery all(int limit) {
        return new SuperviseeQuery(null, null, null, null, null, limit);
    }
}
