package org.anjiao.supervisee.education;

import java.time.Instant;
import java.util.Set;

/**
 * A session to plan, for one person or for a group.
 *
 * @param topic at most 200 characters
 * @param place at most 200 characters
 * @param host who holds it, at most 100 characters
 * @param startsAt may lie in the past where a session is filed afterwards
 * @param minutes its length, 1 to 720
 * @param superviseeIds at least one; minors and adults are kept apart
 */
public record NewSession(
        SessionKind kind,
        String topic,
        String place,
        String host,
        Instant startsAt,
        int minutes,
        Set<String> superviseeIds) {}
