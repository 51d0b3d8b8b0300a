package org.anjiao.report.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anjiao.platform.Page;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.FactReader;
import org.anjiao.platform.fact.Metric;

/** A ledger that keeps the contract of {@link FactReader}: a fact counts from the later of occurrence and recording. */
@SuppressWarnings("EnumOrdinal")
public final class InMemoryFacts implements FactReader {
    private record Entry(Fact fact, Instant countsFrom) {}

    private final List<Entry> entries = new ArrayList<>();

    public void append(Fact fact, Instant recordedAt) {
        Instant countsFrom = fact.occurredAt().isAfter(recordedAt) ? fact.occurredAt() : recordedAt;
        entries.add(new Entry(fact, countsFrom));
    }

    @Override
    public Map<String, long[]> sums(String scope, Instant asOf) {
        Map<String, long[]> sums = new HashMap<>();
        entries.stream()
                .filter(entry -> entry.fact().scope().equals(scope)
                        && !entry.countsFrom().isAfter(asOf))
                .forEach(entry -> sums.computeIfAbsent(entry.fact().unitId(), unit -> new long[Metric.values().length])[
                                entry.fact().metric().ordinal()] +=
                        entry.fact().delta());
        return sums;
    }

    @Override
    public Page<CountedRecord> records(
            String scope, Collection<String> unitIds, Metric metric, Instant asOf, String cursor, int limit) {
        Map<String, CountedRecord> byId = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.fact().scope().equals(scope)
                        && unitIds.contains(entry.fact().unitId())
                        && entry.fact().metric() == metric
                        && !entry.countsFrom().isAfter(asOf))
                .map(Entry::fact)
                .forEach(fact -> byId.merge(
                        fact.recordId(),
                        new CountedRecord(
                                fact.unitId(), fact.recordType(), fact.recordId(), fact.delta(), fact.occurredAt()),
                        (a, b) -> new CountedRecord(
                                a.unitId(), a.recordType(), a.recordId(), a.count() + b.count(), a.occurredAt())));
        List<CountedRecord> found = byId.values().stream()
                .filter(counted -> counted.count() != 0)
                .filter(counted -> cursor == null || counted.recordId().compareTo(cursor) > 0)
                .sorted(Comparator.comparing(CountedRecord::recordId))
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, CountedRecord::recordId);
    }
}
