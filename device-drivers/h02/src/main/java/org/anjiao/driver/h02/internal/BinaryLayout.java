package org.anjiao.driver.h02.internal;

import java.nio.ByteBuffer;

/**
 * Where things stand in a binary record: mark, terminal number, time, date, latitude, a byte that is the battery's level
 * with some makers, longitude with the flags in its last half byte, speed and course, status word, and up to 16 bytes that
 * are each maker's own. All but the status is BCD, so that a record can be told from other bytes.
 */
enum BinaryLayout {
    /** With a number of ten digits. */
    TEN_DIGITS(5, 10),
    /** With the IMEI. */
    IMEI(8, 15);

    private final int idLength;
    private final int idDigits;

    BinaryLayout(int idLength, int idDigits) {
        this.idLength = idLength;
        this.idDigits = idDigits;
    }

    /** Whether that byte begins a record: of the standard mode, or of the X mode, which has mileage instead of the number. */
    static boolean isMark(int value) {
        return value == '$' || value == 'X';
    }

    /** The layout that the bytes from {@code from} on fit, as far as they are there; null if none. */
    static BinaryLayout of(ByteBuffer bytes, int from) {
        if (!isMark(bytes.get(from))) {
            return null;
        }
        if (TEN_DIGITS.fits(bytes, from)) {
            return TEN_DIGITS;
        }
        return bytes.get(from) == '$' && IMEI.fits(bytes, from) ? IMEI : null;
    }

    /**
     * Whether a record begins there with next to no doubt: all of it is there, and what is BCD in one record is not in the
     * next, which has a status word where this one has digits.
     */
    static boolean isRecognised(ByteBuffer bytes, int from) {
        BinaryLayout layout = of(bytes, from);
        return layout != null && bytes.limit() - from >= layout.least();
    }

    int idDigits() {
        return idDigits;
    }

    int timeAt() {
        return 1 + idLength;
    }

    int dateAt() {
        return 4 + idLength;
    }

    int latitudeAt() {
        return 7 + idLength;
    }

    int batteryAt() {
        return 11 + idLength;
    }

    int longitudeAt() {
        return 12 + idLength;
    }

    int speedAt() {
        return 17 + idLength;
    }

    int statusAt() {
        return 20 + idLength;
    }

    /** Bytes up to the status word's end; without them it is no record. */
    int least() {
        return 24 + idLength;
    }

    private boolean fits(ByteBuffer bytes, int from) {
        return areDigits(bytes, from + 1, idDigits)
                && isAtMost(bytes, from + timeAt(), 23)
                && isAtMost(bytes, from + timeAt() + 1, 59)
                && isAtMost(bytes, from + timeAt() + 2, 59)
                && isAtMost(bytes, from + dateAt(), 31)
                && isAtMost(bytes, from + dateAt() + 1, 12)
                && isAtMost(bytes, from + dateAt() + 2, 99)
                && isAtMost(bytes, from + latitudeAt(), 90)
                && isAtMost(bytes, from + latitudeAt() + 1, 59)
                && areDigits(bytes, from + latitudeAt() + 2, 4)
                && areDigits(bytes, from + longitudeAt(), 9)
                && areDigits(bytes, from + speedAt(), 6);
    }

    private static boolean isAtMost(ByteBuffer bytes, int at, int most) {
        if (at >= bytes.limit()) {
            return true;
        }
        return areDigits(bytes, at, 2) && (bytes.get(at) >> 4 & 0xF) * 10 + (bytes.get(at) & 0xF) <= most;
    }

    private static boolean areDigits(ByteBuffer bytes, int at, int count) {
        for (int i = 0; i < count; i++) {
            int index = at + i / 2;
            if (index < bytes.limit() && (bytes.get(index) >> (i % 2 == 0 ? 4 : 0) & 0xF) > 9) {
                return false;
            }
        }
        return true;
    }
}
