package org.anjiao.platform.fact;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.anjiao.platform.Page;
import org.osgi.annotation.versioning.ProviderType;

/** Sums of the ledger, as of any moment up to now. */
@ProviderType
public interface FactReader {
    /**
     * The sums of each unit that has any, from the committed facts that count at {@code asOf} (inclusive). The same call
     * gives the same sums for ever: it waits for transactions that already hold an earlier time of recording.
     *
     * @param asOf not in the future
     * @return by unit, an array indexed by {@link Metric#ordinal()}; do not change it
     */
    Map<String, long[]> sums(String scope, Instant asOf);

    /**
     * The records that make up a figure, in the order of their identifiers.
     *
     * @param cursor null for the first page
     */
    Page<CountedRecord> records(
            String scope, Collection<String> unitIds, Metric metric, Instant asOf, String cursor, int limit);

    /**
     * A record behind a figure.
     *
     * @param count what it contributes, never 0
     */
    record CountedRecord(String unitId, String recordType, String recordId, long count, Instant occurredAt) {}
}
