package org.anjiao.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Until when something must be done.
 *
 * @param lastDay the last civil day (Asia/Shanghai) on which it is in time
 * @param until the first instant that is too late: 24:00 of the last day, or the minute itself where the limit is in
 *     hours or minutes
 * @param provisional whether the count went through a year whose days off have not been announced: weekends alone were
 *     left out, and the day may still move
 * @param rule the limit with its basis
 */
public record Deadline(LocalDate lastDay, Instant until, boolean provisional, RuleValue rule) {
    public Deadline {
        Objects.requireNonNull(lastDay);
        Objects.requireNonNull(until);
        Objects.requireNonNull(rule);
    }

    /** Whether the limit has passed at that instant. */
    public boolean passed(Instant now) {
        return !now.isBefore(until);
    }
}
