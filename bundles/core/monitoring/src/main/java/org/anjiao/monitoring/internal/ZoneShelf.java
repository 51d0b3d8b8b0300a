package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.monitoring.PersonZone;

/**
 * The zones that were approved, with their prepared geometry, for the evaluator's thread. Those that ended lately stay:
 * positions of that time may still arrive.
 */
final class ZoneShelf implements OwnZones {
    private static final Duration KEPT_AFTER_END = Duration.ofDays(7);

    private final ZoneStore store;
    private final ZoneDrawing drawing;
    private final Clock clock;
    private final Map<String, OwnZone> prepared = new HashMap<>();
    private Map<String, List<OwnZone>> byPerson = Map.of();
    private long revision = -1;

    ZoneShelf(ZoneStore store, ZoneDrawing drawing, Clock clock) {
        this.store = store;
        this.drawing = drawing;
        this.clock = clock;
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public List<OwnZone> of(String superviseeId) {
        return byPerson.getOrDefault(superviseeId, List.of());
    }

    @Override
    public boolean refresh() {
        long changes = store.changes();
        if (changes == revision) {
            return false;
        }
        Map<String, List<OwnZone>> next = new HashMap<>();
        for (PersonZone zone : store.effectiveAfter(clock.instant().minus(KEPT_AFTER_END))) {
            OwnZone ready = prepared.get(zone.id());
            if (ready == null || ready.version != zone.version()) {
                ready = new OwnZone(zone, drawing.area(zone.terms().shape()));
                prepared.put(zone.id(), ready);
            }
            next.computeIfAbsent(zone.terms().superviseeId(), person -> new ArrayList<>())
                    .add(ready);
        }
        byPerson = next;
        revision = changes;
        return true;
    }
}
