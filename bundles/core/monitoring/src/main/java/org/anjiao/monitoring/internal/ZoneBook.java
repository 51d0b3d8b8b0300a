package org.anjiao.monitoring.internal;

/** Says which zone holds for the persons of a unit. */
@FunctionalInterface
interface ZoneBook {
    /**
     * The zone, always the same object while it does not change; null if none is known.
     *
     * @param at milliseconds since 1970; the law of that day says how far home reaches
     */
    Zone of(String unitId, long at);

    /**
     * The area of a place to which a person of the unit may go; null if no boundary of it is known.
     *
     * @param adminCode six digits
     */
    default Zone place(String unitId, String adminCode, long at) {
        return null;
    }
}
