package org.anjiao.supervisee.psychology;

import java.time.Instant;

/**
 * That there is support; nothing of what it is about.
 *
 * @param until null while it lasts
 */
public record Support(String id, String superviseeId, SupportState state, Instant since, Instant until, long version) {}
