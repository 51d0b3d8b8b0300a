package org.anjiao.supervisee.guarantor;

import java.time.LocalDate;

/**
 * Somebody who stands up for a person.
 *
 * @param name at most 40 characters
 * @param relation to the person, at most 40 characters
 * @param phone at most 30 characters
 * @param since first day; not after today
 * @param explainedOn the day on which the duties were explained and signed for; not after today
 * @param letter number of the guarantor's letter (担保书), at most 100 characters
 */
public record NewGuarantor(
        String superviseeId,
        String name,
        String relation,
        String phone,
        LocalDate since,
        LocalDate explainedOn,
        String letter) {}
