package org.anjiao.supervisee.transfer;

import java.time.Instant;

/**
 * An interval in which one office kept a person.
 *
 * @param from inclusive; null for the first, which began with the entry
 * @param until exclusive; null while it lasts
 * @param cause why the person came there
 * @param recordId the transfer or merge behind it; null where there is none
 */
public record UnitStay(String unitId, Instant from, Instant until, StayCause cause, String recordId) {}
