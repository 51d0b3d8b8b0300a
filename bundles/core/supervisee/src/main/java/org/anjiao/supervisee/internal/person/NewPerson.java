package org.anjiao.supervisee.internal.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.KeyCategory;

/**
 * A person about to be registered; each rule that can be judged from the row alone has been.
 *
 * @param number null if one is to be made
 * @param registeredOn null while the person is referred only
 * @param phone null if unknown
 * @param address null if unknown
 */
record NewPerson(
        String number,
        String name,
        IdNumber idNumber,
        LocalDate birthDate,
        Category category,
        LocalDate termFrom,
        LocalDate termTo,
        LocalDate registeredOn,
        String unitId,
        Set<KeyCategory> keyCategories,
        String phone,
        String address) {
    private static final int MAJORITY = 18;

    /** Under 18 on the day of entry; fixed then (Law art. 52). */
    boolean minorOn(LocalDate entry) {
        return minor(birthDate, entry);
    }

    static boolean minor(LocalDate birth, LocalDate entry) {
        return Period.between(birth, entry).getYears() < MAJORITY;
    }
}
