package org.anjiao.supervisee;

import java.time.Instant;
import java.util.Map;

/**
 * One step of a person's way.
 *
 * @param id time-ordered
 * @param at when it happened: the event's own time, which may lie before its recording
 * @param recordedAt when it was written down
 * @param action stable code, for example {@code LEAVE_APPROVED}
 * @param recordType which kind of record took the step, for example {@code leave}
 * @param recordId that record
 * @param actor account that took it
 * @param actorUnitId the actor's unit then
 * @param facts what officers need to see without opening the record; no sensitive personal data
 */
public record TimelineEntry(
        String id,
        Instant at,
        Instant recordedAt,
        String action,
        String recordType,
        String recordId,
        String actor,
        String actorUnitId,
        Map<String, String> facts) {
    public TimelineEntry {
        facts = Map.copyOf(facts);
    }
}
