package org.anjiao.supervisee.internal.crypto;

/** Keeps sensitive texts encrypted by the keys of the personal fields; each is bound to the column in which it stands. */
public interface SealedTexts {
    /** @return null for null */
    String encrypt(String column, String text);

    /** @return null for null */
    String decrypt(String column, String sealed);
}
