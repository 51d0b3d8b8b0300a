package org.anjiao.supervisee.medical;

import java.time.LocalDate;

/**
 * An examination to file.
 *
 * @param hospital name, at most 100 characters
 * @param designated whether the province has designated that hospital
 * @param diagnosis at most 1,000 characters; health data
 * @param document number or identifier of the hospital's paper, at most 100 characters
 * @param conditionEndsOn when pregnancy or nursing is expected to end; required for these, null otherwise
 */
public record NewMedicalReview(
        String superviseeId,
        MedicalCondition condition,
        LocalDate examinedOn,
        String hospital,
        boolean designated,
        String diagnosis,
        String document,
        MedicalResult result,
        LocalDate conditionEndsOn) {}
