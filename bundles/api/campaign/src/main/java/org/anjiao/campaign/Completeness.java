package org.anjiao.campaign;

import java.util.List;

/**
 * Whether anyone was missed.
 *
 * @param population persons in correction on the day of the snapshot, by the registry of now
 * @param tasks interview tasks of the campaign
 * @param missing the first hundred persons without a task; empty if nobody was missed
 */
public record Completeness(long population, long tasks, List<Missing> missing) {
    public Completeness {
        missing = List.copyOf(missing);
    }

    /** A person of the population for whom no task exists. */
    public record Missing(String superviseeId, String unitId) {}
}
