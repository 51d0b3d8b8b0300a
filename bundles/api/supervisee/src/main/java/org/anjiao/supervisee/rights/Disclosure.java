package org.anjiao.supervisee.rights;

import java.time.Instant;

/**
 * That a sheet was handed out.
 *
 * @param unitId the office that keeps the person
 * @param reason on whose request and for what, at most 500 characters
 * @param steps how many steps it lists
 * @param reads how many reads it lists
 */
public record Disclosure(
        String id,
        String superviseeId,
        String unitId,
        String reason,
        String madeBy,
        Instant madeAt,
        int steps,
        int reads) {}
