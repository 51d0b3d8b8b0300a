package org.anjiao.driver.jt808.internal;

import org.anjiao.device.spi.HardwareId;

/** Brings the terminal's number of a header to one spelling. */
final class TerminalNumber {
    private TerminalNumber() {}

    /**
     * The telephone number in BCD without the zeros in front, which fill it up to 12 or 20 digits: a terminal keeps its
     * identity when it changes from the header of 2013 to that of 2019.
     *
     * <p>Beyond the standard: makers whose terminals have no telephone number send the first 14 digits of the IMEI as a
     * binary number. It shows by nibbles above 9, and the IMEI's check digit is added.
     */
    static HardwareId of(byte[] bytes) {
        StringBuilder digits = new StringBuilder(2 * bytes.length);
        for (byte value : bytes) {
            int high = value >> 4 & 0x0F;
            int low = value & 0x0F;
            if (high > 9 || low > 9) {
                return new HardwareId(binaryImei(bytes));
            }
            if (high != 0 || !digits.isEmpty()) {
                digits.append((char) ('0' + high));
            }
            if (low != 0 || !digits.isEmpty()) {
                digits.append((char) ('0' + low));
            }
        }
        return new HardwareId(digits.isEmpty() ? "0" : digits.toString());
    }

    private static String binaryImei(byte[] bytes) {
        long value = 0;
        for (int i = Math.max(0, bytes.length - 7); i < bytes.length; i++) {
            value = (value << 8) | (bytes[i] & 0xFF);
        }
        return value + Long.toString(checkDigit(value));
    }

    /** The digit that the Luhn formula asks for behind that number. */
    private static long checkDigit(long number) {
        long sum = 0;
        boolean twice = true;
        for (long rest = number; rest != 0; rest /= 10) {
            long digit = rest % 10;
            long weighed = twice ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
            twice = !twice;
        }
        return (10 - sum % 10) % 10;
    }
}
