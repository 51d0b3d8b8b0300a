package org.anjiao.supervisee.internal.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.SuperviseeProblem;

/** An identity number of GB 11643-1999: six digits of area, date of birth, three of sequence, a check character. */
record IdNumber(String text) {
    static final int LENGTH = 18;

    private static final Pattern FORM = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** The text without spaces and with a capital X, if it has the form; its check character may be wrong. */
    static Optional<IdNumber> parse(String text) {
        String plain = text.replace(" ", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() ? Optional.of(new IdNumber(plain)) : Optional.empty();
    }

    /**
     * The number, if it can belong to somebody born before that day.
     *
     * @throws ProblemException {@code ID_NUMBER_FORMAT}, {@code ID_NUMBER_CHECK_DIGIT}, {@code ID_NUMBER_BIRTH_DATE}
     */
    static IdNumber judged(String field, String text, LocalDate latest) {
        IdNumber number =
                parse(text).orElseThrow(() -> new ProblemException(SuperviseeProblem.ID_NUMBER_FORMAT, field));
        if (!number.checks()) {
            throw new ProblemException(
                    SuperviseeProblem.ID_NUMBER_CHECK_DIGIT, field, String.valueOf(number.expectedCheck()));
        }
        if (number.birthDate().filter(birth -> birth.isBefore(latest)).isEmpty()) {
            throw new ProblemException(SuperviseeProblem.ID_NUMBER_BIRTH_DATE, field, number.birthDigits());
        }
        return number;
    }

    /** The check character that belongs to the first 17 digits. */
    char expectedCheck() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (text.charAt(i) - '0');
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    boolean checks() {
        return text.charAt(LENGTH - 1) == expectedCheck();
    }

    /** Digits 7 to 14 as they stand. */
    String birthDigits() {
        return text.substring(6, 14);
    }

    /** Empty if there is no such day. */
    Optional<LocalDate> birthDate() {
        String digits = birthDigits();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Digit 17 is odd for men. */
    Sex sex() {
        return (text.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Never the whole number in a log. */
    @Override
    public String toString() {
        return Masking.idNumber(text);
    }
}
