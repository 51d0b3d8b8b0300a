package org.anjiao.supervisee.medical;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An examination on record; it is not changed. What it says of health (condition, hospital, document, result, end) is null
 * in lists for those who do not keep the person.
 *
 * @param diagnosis null unless the review was read by itself
 * @param conditionEndsOn null unless pregnancy or nursing
 */
public record MedicalReview(
        String id,
        String superviseeId,
        String unitId,
        MedicalCondition condition,
        LocalDate examinedOn,
        String hospital,
        boolean designated,
        String diagnosis,
        String document,
        MedicalResult result,
        LocalDate conditionEndsOn,
        String recordedBy,
        Instant recordedAt) {}
