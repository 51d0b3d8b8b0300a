package org.anjiao.security.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2 with a salt for each account. Algorithm and cost stand in the hash, so that both can be raised later. */
final class PasswordHash {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random;
    private final int iterations;

    PasswordHash(SecureRandom random, int iterations) {
        this.random = random;
        this.iterations = iterations;
    }

    /** {@code algorithm$iterations$salt$hash}. */
    String of(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return String.join(
                "$",
                ALGORITHM,
                Integer.toString(iterations),
                HEX.formatHex(salt),
                hash(ALGORITHM, password, salt, iterations));
    }

    /** Compares in constant time. */
    static boolean matches(char[] password, String stored) {
        String[] parts = stored.split("\\$", -1);
        String computed = hash(parts[0], password, HEX.parseHex(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(HEX.parseHex(computed), HEX.parseHex(parts[3]));
    }

    private static String hash(String algorithm, char[] password, byte[] salt, int iterations) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BITS);
            byte[] hash =
                    SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
            spec.clearPassword();
            return HEX.formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK does not know " + algorithm, e);
        }
    }
}
