package org.anjiao.device.internal;

import java.security.SecureRandom;

/** Makes the secrets by which devices prove who they are: letters and figures that nobody confuses. */
final class Credentials {
    private static final char[] LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789".toCharArray();
    private static final int LENGTH = 20;

    private final SecureRandom random = new SecureRandom();

    String next() {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS[random.nextInt(LETTERS.length)]);
        }
        return text.toString();
    }
}
