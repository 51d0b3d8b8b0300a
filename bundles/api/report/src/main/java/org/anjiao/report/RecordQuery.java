package org.anjiao.report;

import java.time.Instant;
import org.anjiao.organization.Axis;
import org.anjiao.platform.fact.Metric;

/**
 * Asks for the records behind one figure of one node.
 *
 * @param nodeKey null means the caller's own unit
 * @param asOf null means now
 * @param cursor null for the first page
 * @param limit at most {@link org.anjiao.platform.Page#MAX_LIMIT}
 */
public record RecordQuery(
        String campaign, String nodeKey, Metric metric, Instant asOf, Axis axis, String cursor, int limit) {}
