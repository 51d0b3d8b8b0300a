package org.anjiao.campaign;

import java.time.Instant;
import org.anjiao.platform.fact.Metric;

/**
 * A change of the screening's counts after they were locked. The locked figures stay as they were reported; with the
 * amendments added they are the live ones.
 *
 * @param personNumber null if the person is no longer on the registry, as is {@code personName}
 * @param metric {@code DONE}, {@code EXEMPT} or {@code FIVE_CLEAR}
 * @param delta what it adds to the figure
 * @param occurredAt when it happened, before or after the lock
 * @param amendedAt when it was put on record, after the lock
 * @param account who put it on record
 * @param reason why so late
 */
public record Amendment(
        String id,
        String campaign,
        String taskId,
        String superviseeId,
        String personNumber,
        String personName,
        String unitId,
        Metric metric,
        int delta,
        Instant occurredAt,
        Instant amendedAt,
        String account,
        String accountName,
        String reason) {}
