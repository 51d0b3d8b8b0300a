package org.anjiao.supervisee.minor;

import java.time.LocalDate;

/**
 * A guardian (监护人) of a minor who was told of the duties (Law art. 53).
 *
 * @param name at most 40 characters
 * @param relation to the minor, at most 40 characters
 * @param phone at most 30 characters
 * @param toldOn the day on which the duties were told; not after today
 * @param toldBy who told them, at most 40 characters
 * @param duties what was told, or the letter that was signed, at most 500 characters
 */
public record NewGuardian(
        String superviseeId,
        String name,
        String relation,
        String phone,
        LocalDate toldOn,
        String toldBy,
        String duties) {}
