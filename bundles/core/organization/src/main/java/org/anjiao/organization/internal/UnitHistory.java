package org.anjiao.organization.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.anjiao.organization.Unit;

/** Every unit at every time. Immutable but for the snapshots, which are made when first asked for. */
final class UnitHistory {
    private final List<Unit> versions;
    private final List<Division> divisions;
    private final TreeSet<Instant> changes = new TreeSet<>();
    private final Map<Instant, Snapshot> snapshots = new ConcurrentHashMap<>();

    UnitHistory(List<Unit> versions, List<Division> divisions) {
        this.versions = List.copyOf(versions);
        this.divisions = divisions;
        for (Unit unit : versions) {
            changes.add(unit.validFrom());
            if (unit.validTo() != null) {
                changes.add(unit.validTo());
            }
        }
    }

    /** How things stood at that moment; before the first unit, as they stood at the beginning. */
    Snapshot at(Instant moment) {
        Instant since = changes.floor(moment);
        return snapshots.computeIfAbsent(since == null ? changes.first() : since, this::snapshot);
    }

    private Snapshot snapshot(Instant at) {
        List<Unit> standing = versions.stream().filter(unit -> unit.validAt(at)).toList();
        return new Snapshot(at, standing, divisions);
    }

    /** The versions of a unit by their beginning. */
    NavigableMap<Instant, Unit> of(String unitId) {
        NavigableMap<Instant, Unit> found = new TreeMap<>();
        versions.stream().filter(unit -> unit.id().equals(unitId)).forEach(unit -> found.put(unit.validFrom(), unit));
        return found;
    }
}
