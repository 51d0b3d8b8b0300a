package org.anjiao.platform.fact;

import java.time.Instant;
import java.util.Objects;

/**
 * One counted step.
 *
 * @param scope the campaign's code
 * @param unitId the office that owns the record
 * @param delta +1 or −1 as a rule
 * @param occurredAt when it happened or will happen: an instant in the future counts from then on, so that a hazard
 *     becomes overdue by the clock alone
 * @param recordType for example {@code interview-task}, {@code hazard}
 * @param recordId the record behind the figure
 */
public record Fact(
        String scope, String unitId, Metric metric, int delta, Instant occurredAt, String recordType, String recordId) {
    public Fact {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(unitId);
        Objects.requireNonNull(metric);
        Objects.requireNonNull(occurredAt);
        Objects.requireNonNull(recordType);
        Objects.requireNonNull(recordId);
    }
}
