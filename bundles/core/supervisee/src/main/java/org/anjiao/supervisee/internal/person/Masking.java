package org.anjiao.supervisee.internal.person;

import org.anjiao.supervisee.rights.CorrectableField;

/** Hides the middle of personal fields. */
public final class Masking {
    /** In place of the name where a case is a sensitive one: the number alone is shown. */
    static final String SENSITIVE = "***";

    private Masking() {}

    /** {@code 测**}, whatever its length: who a minor is stays secret (Law art. 54). */
    public static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** {@code 6199**********0014}. */
    static String idNumber(String number) {
        return keepEnds(number, 4, 4);
    }

    /** {@code 138****0000}; null for null. */
    public static String phone(String phone) {
        return phone == null ? null : keepEnds(phone, 3, 4);
    }

    /** The first six characters, as a rule city and county; null for null. */
    static String address(String address) {
        return address == null ? null : address.substring(0, Math.min(6, address.length())) + "****";
    }

    /** A name is shown as in lists; null for null. */
    static String of(CorrectableField field, String value) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case NAME -> value;
            case PHONE -> phone(value);
            case ADDRESS -> address(value);
            case OTHER -> "****";
        };
    }

    private static String keepEnds(String text, int first, int last) {
        int hidden = text.length() - first - last;
        if (hidden <= 0) {
            return "*".repeat(text.length());
        }
        return text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }
}
