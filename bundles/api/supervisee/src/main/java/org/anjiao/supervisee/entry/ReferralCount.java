package org.anjiao.supervisee.entry;

/**
 * Who has been referred to an office and is not registered.
 *
 * @param waiting all of them
 * @param reported those who have come
 * @param missed those whose limit has passed: candidates for 漏管
 */
public record ReferralCount(String unitId, long waiting, long reported, long missed) {}
