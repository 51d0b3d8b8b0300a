package org.anjiao.supervisee.internal.person;

import java.time.LocalDate;
import org.anjiao.supervisee.Category;

/**
 * Who comes by a referral; texts are checked for their length already.
 *
 * @param unitId the office that is to keep the person
 * @param phone null if unknown
 * @param address null if unknown
 */
public record Newcomer(
        String name,
        String idNumber,
        Category category,
        LocalDate termFrom,
        LocalDate termTo,
        String unitId,
        String phone,
        String address) {}
