package org.anjiao.hazard;

import java.time.Instant;

/**
 * One change of a hazard; never altered afterwards.
 *
 * @param sequence 1 for the registration
 * @param account who changed it
 * @param accountName the person's name at that time
 * @param from null for the registration
 * @param comment what was decided, or null
 */
public record HazardEvent(
        int sequence,
        Instant at,
        String account,
        String accountName,
        HazardState from,
        HazardState to,
        String comment) {}
