package org.anjiao.supervisee.entry;

import java.time.LocalDate;
import org.anjiao.supervisee.Agency;
import org.anjiao.supervisee.Category;

/**
 * What the deciding authority has sent (D-03).
 *
 * @param authority kind of the deciding authority
 * @param authorityName its name, at most 100 characters
 * @param reference number of the judgment, ruling or decision, at most 60 characters
 * @param effectiveOn day from which it is in force, or on which the decision was received (T-07); not after today
 * @param unitId the office that is to keep the person
 * @param name at most 60 characters
 * @param idNumber GB 11643; kept encrypted
 * @param termFrom first day of correction
 * @param termTo last day of correction
 * @param phone null if unknown, at most 20 characters
 * @param address null if unknown, at most 200 characters
 */
public record NewReferral(
        Agency authority,
        String authorityName,
        String reference,
        LocalDate effectiveOn,
        String unitId,
        String name,
        String idNumber,
        Category category,
        LocalDate termFrom,
        LocalDate termTo,
        String phone,
        String address) {}
