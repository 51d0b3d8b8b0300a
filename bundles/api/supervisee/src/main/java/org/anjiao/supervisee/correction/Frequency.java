package org.anjiao.supervisee.correction;

/**
 * How often a person is to report and is visited and checked: by the packs in force on a day, for the class in which the
 * person was then. It is not part of the decision on the class: a pack or a county's overlay may change it without one.
 *
 * @param reportEveryDays longest time between two reports
 * @param visitEveryDays longest time between two visits
 * @param verificationEveryDays longest time between two verifications
 * @param basis pack, version and article of each that differs
 */
public record Frequency(int reportEveryDays, int visitEveryDays, int verificationEveryDays, String basis) {}
