package org.anjiao.supervisee.merge;

import java.time.Instant;

/**
 * A merge.
 *
 * @param moved persons moved so far
 * @param remaining persons still to move, those out of correction too
 * @param doneAt null until all have been moved
 */
public record UnitMerge(
        String id,
        MergePlan plan,
        MergeState state,
        long moved,
        long remaining,
        String orderedBy,
        Instant orderedAt,
        Instant doneAt) {}
