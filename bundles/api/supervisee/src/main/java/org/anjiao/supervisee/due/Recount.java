package org.anjiao.supervisee.due;

import java.time.Instant;

/**
 * A count of what is due.
 *
 * @param finishedAt null while it runs
 * @param counted obligations that were counted anew
 * @param moved those of them that got another end or another basis
 */
public record Recount(String id, String startedBy, Instant startedAt, Instant finishedAt, long counted, long moved) {}
