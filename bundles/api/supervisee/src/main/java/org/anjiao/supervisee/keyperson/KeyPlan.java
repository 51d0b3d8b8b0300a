package org.anjiao.supervisee.keyperson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One version of a key person's plan.
 *
 * @param number counted from 1 for each person
 * @param reviewOn last day of the next review
 * @param basis of the longest time between reviews
 * @param endedAt when a later one took over or the person was delisted; null for the current one
 */
public record KeyPlan(
        String id,
        String superviseeId,
        int number,
        List<KeyMeasure> measures,
        LocalDate reviewOn,
        String basis,
        String madeBy,
        Instant madeAt,
        Instant endedAt,
        List<KeyReview> reviews,
        long version) {
    public KeyPlan {
        measures = List.copyOf(measures);
        reviews = List.copyOf(reviews);
    }
}
