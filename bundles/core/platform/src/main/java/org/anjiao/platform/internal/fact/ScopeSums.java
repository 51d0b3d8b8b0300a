package org.anjiao.platform.internal.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anjiao.platform.fact.Metric;

/** All series of one scope, read from the ledger when first asked for and fed by every commit from then on. */
final class ScopeSums {
    private static final int METRICS = Metric.values().length;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Series[]> units = new HashMap<>();
    private final Set<Long> countedEarly = new HashSet<>();
    private boolean loaded;

    /**
     * Loads the scope unless that has been done.
     *
     * @param ledger passes every committed fact of the scope on
     * @param unsettled the facts of transactions that have begun to write and not yet been fed: the ledger's reading may
     *     have met them or not
     */
    void load(Consumer<Consumer<StoredFact>> ledger, Supplier<List<StoredFact>> unsettled) {
        lock.writeLock().lock();
        try {
            if (!loaded) {
                Set<Long> met = new HashSet<>();
                ledger.accept(fact -> {
                    count(fact);
                    met.add(fact.id());
                });
                unsettled.get().stream()
                        .map(StoredFact::id)
                        .filter(met::contains)
                        .forEach(countedEarly::add);
                loaded = true;
            }
        } finally {
            if (!loaded) {
                units.clear();
            }
            lock.writeLock().unlock();
        }
    }

    /** Counts committed facts; without effect before the scope is loaded, since loading will meet them. */
    void feed(List<StoredFact> facts) {
        lock.writeLock().lock();
        try {
            if (loaded) {
                facts.stream().filter(fact -> !countedEarly.remove(fact.id())).forEach(this::count);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    boolean loaded() {
        lock.readLock().lock();
        try {
            return loaded;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The sums of each unit that has any at that instant. */
    Map<String, long[]> at(long instant) {
        lock.readLock().lock();
        try {
            Map<String, long[]> sums = new HashMap<>(units.size() * 2);
            units.forEach((unit, series) -> {
                long[] row = at(series, instant);
                if (row != null) {
                    sums.put(unit, row);
                }
            });
            return sums;
        } finally {
            lock.readLock().unlock();
        }
    }

    private static long[] at(Series[] series, long instant) {
        long[] row = null;
        for (int metric = 0; metric < METRICS; metric++) {
            if (series[metric] != null && series[metric].startedBy(instant)) {
                row = row == null ? new long[METRICS] : row;
                row[metric] = series[metric].sum(instant);
            }
        }
        return row;
    }

    @SuppressWarnings("EnumOrdinal") // the contract of FactReader.sums
    private void count(StoredFact stored) {
        Series[] series = units.computeIfAbsent(stored.fact().unitId(), unit -> new Series[METRICS]);
        int metric = stored.fact().metric().ordinal();
        if (series[metric] == null) {
            series[metric] = new Series();
        }
        series[metric].add(stored.visibleMicros(), stored.fact().delta());
    }
}
