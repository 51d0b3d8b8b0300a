package org.anjiao.supervisee.medical;

import java.time.LocalDate;

/**
 * How a person stands with medical reviews. Who proposes recommitment reads it here (SPC 516 (5) and (6)).
 *
 * @param lastExaminedOn null if there is no review
 * @param condition of the last review; null with it, and for those who do not keep the person
 * @param result as {@code condition}
 * @param lastDay last day for the next one; null while none is due
 * @param basis pack, version and article of that limit; null with it
 * @param overdue whether that day has passed without a review
 */
public record MedicalStanding(
        String superviseeId,
        LocalDate lastExaminedOn,
        MedicalCondition condition,
        MedicalResult result,
        LocalDate lastDay,
        String basis,
        boolean overdue) {}
