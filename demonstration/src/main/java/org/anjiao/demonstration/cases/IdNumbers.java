package org.anjiao.demonstration.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Identity numbers of nobody: the area 6199xx does not exist (GB 11643 check digits are right). */
public final class IdNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1958, 1, 1);
    private static final int BIRTHDAYS = 15_300;

    private IdNumbers() {}

    /** No two people get the same: the birthday turns with the index, and the order number after each turn. */
    public static String of(int index, boolean male) {
        LocalDate birth = FIRST_BIRTHDAY.plusDays(index % BIRTHDAYS);
        int order = 2 * (index / BIRTHDAYS) + (male ? 1 : 0);
        String body = "619900" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(order);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK_DIGITS.charAt(sum % 11);
    }
}
