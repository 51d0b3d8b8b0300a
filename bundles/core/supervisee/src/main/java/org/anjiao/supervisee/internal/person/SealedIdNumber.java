package org.anjiao.supervisee.internal.person;

/**
 * An identity number as it is kept.
 *
 * @param sealed encrypted as in the persons' files
 * @param digest keyed hash, the same for the same number
 */
public record SealedIdNumber(String sealed, String digest) {}
