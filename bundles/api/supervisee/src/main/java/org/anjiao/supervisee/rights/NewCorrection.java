package org.anjiao.supervisee.rights;

import java.time.LocalDate;

/**
 * What the person wants corrected.
 *
 * @param value what it should say, at most 60 characters for a name, 20 for a phone, 200 for anything else
 * @param evidence why it is wrong and what proves it, at most 500 characters
 * @param receivedOn the day of the request, not after today; the limit runs from it
 */
public record NewCorrection(
        String superviseeId, CorrectableField field, String value, String evidence, LocalDate receivedOn) {}
