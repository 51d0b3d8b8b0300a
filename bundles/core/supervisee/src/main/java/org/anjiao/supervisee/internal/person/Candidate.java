package org.anjiao.supervisee.internal.person;

/**
 * A person of a file that passed every check of the row by itself.
 *
 * @param row for the report
 * @param digest of the identity number
 */
record Candidate(int row, NewPerson person, String digest) {}
