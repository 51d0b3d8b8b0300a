package org.anjiao.platform.internal.fact;

import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.internal.Micros;

/**
 * A fact with its place in the ledger.
 *
 * @param recordedMicros when it was written
 */
record StoredFact(long id, Fact fact, long recordedMicros) {
    /** From when on it counts: never before it was known, so that earlier answers stay true. */
    long visibleMicros() {
        return Math.max(recordedMicros, Micros.of(fact.occurredAt()));
    }
}
