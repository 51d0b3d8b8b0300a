package org.anjiao.platform.internal.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.anjiao.platform.fact.Fact;

/** The facts of one transaction. */
final class Batch {
    private final List<Fact> facts = new ArrayList<>();
    private final LongSupplier ids;
    private Map<String, List<StoredFact>> stored = Map.of();
    private long recordedMicros;

    Batch(LongSupplier ids) {
        this.ids = ids;
    }

    void add(Collection<Fact> more) {
        facts.addAll(more);
    }

    /** Fixes the time of recording; nothing is added afterwards. */
    void stamp(long micros) {
        recordedMicros = micros;
        stored = facts.stream()
                .map(fact -> new StoredFact(ids.getAsLong(), fact, micros))
                .collect(Collectors.groupingBy(fact -> fact.fact().scope()));
    }

    boolean touches(String scope, long upTo) {
        return recordedMicros <= upTo && stored.containsKey(scope);
    }

    Set<String> scopes() {
        return stored.keySet();
    }

    List<StoredFact> of(String scope) {
        return stored.getOrDefault(scope, List.of());
    }

    List<StoredFact> all() {
        return stored.values().stream().flatMap(List::stream).toList();
    }
}
