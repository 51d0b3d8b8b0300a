package org.anjiao.supervisee;

import java.time.Instant;

/**
 * An absence that is permitted.
 *
 * @param adminCode GB/T 2260 code of the county-level division in which alone the person may be; null where the way is not
 *     restricted, as on leave
 * @param until end, exclusive
 */
public record PermittedAbsence(String adminCode, Instant until) {}
