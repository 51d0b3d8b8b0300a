package org.anjiao.supervisee.absence;

/**
 * Whom an office is looking for now.
 *
 * @param searching those whose search has just begun
 * @param outOfSupervision those who are 脱管
 */
public record AbsenceCount(String unitId, long searching, long outOfSupervision) {}
