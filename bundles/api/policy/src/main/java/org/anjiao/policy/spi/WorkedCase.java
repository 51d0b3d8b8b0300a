package org.anjiao.policy.spi;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A case that legal staff worked out by hand and that the pack must answer the same way.
 *
 * @param title what is shown, in words
 * @param eventDate by which the rule is chosen
 * @param given see {@link Question}; empty where the question needs nothing
 * @param expected see {@link Question}
 */
public record WorkedCase(
        String title, String ruleCode, LocalDate eventDate, Question question, String given, String expected) {
    public WorkedCase {
        Objects.requireNonNull(title);
        Objects.requireNonNull(ruleCode);
        Objects.requireNonNull(eventDate);
        Objects.requireNonNull(question);
        Objects.requireNonNull(given);
        Objects.requireNonNull(expected);
    }

    /** What a case asks of the pack. */
    public enum Question {
        /** Expected: the number, or the codes joined with commas. */
        VALUE,
        /** Given: the first day (yyyy-MM-dd). Expected: the last day that the limit allows. */
        LAST_DAY,
        /** Given: a code. Expected: {@code true} if the rule lists it, else {@code false}. */
        LISTS,
        /** Expected: {@code true} if the pack holds the rule at that date, else {@code false}. */
        IN_FORCE
    }
}
