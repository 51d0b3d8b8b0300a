package org.anjiao.itests;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Identity numbers of nobody: the area 6199xx does not exist (GB 11643 check digits are right). */
public final class TestIdNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private TestIdNumbers() {}

    public static String of(int index) {
        LocalDate birth = LocalDate.of(1970, 1, 1).plusDays(index);
        String body = "619900" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "001";
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
