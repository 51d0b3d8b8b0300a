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
}
