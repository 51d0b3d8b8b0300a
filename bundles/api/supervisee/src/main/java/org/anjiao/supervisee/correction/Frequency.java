package org.anjiao.supervisee.correction;

/**
 * How often a person of a class is to report and is visited and checked.
 *
 * @param reportEveryDays longest time between two reports
 * @param visitEveryDays longest time between two visits
 * @param verificationEveryDays longest time between two verifications
 * @param basis pack, version and article of each that differs
 */
public record Frequency(int reportEveryDays, int visitEveryDays, int verificationEveryDays, String basis) {}
