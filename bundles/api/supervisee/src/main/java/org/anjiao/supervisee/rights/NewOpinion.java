package org.anjiao.supervisee.rights;

import java.time.LocalDate;

/**
 * What came from the procuratorate.
 *
 * @param superviseeId the person whose case it concerns; null where it is on the agency itself
 * @param unitId the unit whose work it concerns, where no person is named; else null or unused
 * @param reference the procuratorate's number, at most 60 characters
 * @param correction true for a notice to correct a breach (纠正违法通知书), false for a suggestion (检察建议书)
 * @param text at most 1000 characters
 * @param receivedOn not after today
 * @param answerBy the last day that the document sets; null if it sets none
 */
public record NewOpinion(
        String superviseeId,
        String unitId,
        String reference,
        boolean correction,
        String text,
        LocalDate receivedOn,
        LocalDate answerBy) {}
