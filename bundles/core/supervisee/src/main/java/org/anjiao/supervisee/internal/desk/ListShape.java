package org.anjiao.supervisee.internal.desk;

import java.util.List;

/**
 * How records {@code r} of one kind are listed.
 *
 * @param id field of the identifier, which grows with time
 * @param person field of the person concerned; null where a record concerns nobody in particular
 * @param ofPerson condition under which a record concerns {@code :person}; null where the list has none of one person
 * @param ofUnits condition under which a record belongs to one of {@code :units}
 * @param byRight whether a person's records are open to whoever reads the person, and not only where they belong to a unit
 *     that the caller reads
 * @param unitByUnit whether an index leads from each unit to its records in the list's own order
 * @param time the field by which a period restricts
 * @param keys by which the list may be ordered; its own comes first
 */
public record ListShape(
        String id,
        String person,
        String ofPerson,
        String ofUnits,
        boolean byRight,
        boolean unitByUnit,
        SortKey time,
        List<SortKey> keys) {
    private static final String PERSON = "superviseeId";

    public ListShape {
        keys = List.copyOf(keys);
    }

    /** Records that name the person and the unit that keeps the person. */
    public static ListShape filed(SortKey time, SortKey... keys) {
        return new ListShape(
                "id", PERSON, "r.superviseeId = :person", "r.unitId in :units", true, false, time, List.of(keys));
    }

    /** Records that name the person only: they belong to the unit that keeps the person now. */
    public static ListShape ofKept(SortKey time, SortKey... keys) {
        return filed(time, keys)
                .withUnits("r.superviseeId in (select s.id from SuperviseeEntity s where s.unitId in :units)");
    }

    /** The same with another condition for units. */
    public ListShape withUnits(String condition) {
        return new ListShape(id, person, ofPerson, condition, byRight, unitByUnit, time, keys);
    }

    /**
     * The same with another way to the person.
     *
     * @param field null where a record concerns nobody in particular
     */
    public ListShape withPerson(String field, String condition) {
        return new ListShape(id, field, condition, ofUnits, byRight, unitByUnit, time, keys);
    }

    /** The same with another identifier. */
    public ListShape withId(String field) {
        return new ListShape(field, person, ofPerson, ofUnits, byRight, unitByUnit, time, keys);
    }

    /** The same, of a person only what belongs to units that the caller reads. */
    public ListShape withinUnits() {
        return new ListShape(id, person, ofPerson, ofUnits, false, unitByUnit, time, keys);
    }

    /** The same, read unit by unit. */
    public ListShape readUnitByUnit() {
        return new ListShape(id, person, ofPerson, ofUnits, byRight, true, time, keys);
    }

    /** One person's records are few and found by the person; the units must not lead a database to their own index. */
    String ofUnitsOfPerson() {
        return ofUnits.replace("r.unitId in", "concat(r.unitId, '') in");
    }
}
