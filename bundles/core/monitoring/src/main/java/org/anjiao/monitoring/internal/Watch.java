package org.anjiao.monitoring.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.anjiao.device.PositionJournal;
import org.anjiao.device.PositionJournal.LastPosition;
import org.anjiao.device.Wearer;
import org.anjiao.monitoring.AlertKind;
import org.anjiao.supervisee.LawfulPositioning;

/**
 * What the clock finds rather than a report: a device that has fallen silent, and a person who should be somewhere now
 * though no crossing was seen. Its timers are what is stored (the last report of each device, the standings), so that a
 * restart neither loses nor doubles one.
 */
final class Watch {
    /** How long it is believed who wears what. */
    private static final long WORN_KEPT_MILLIS = 30_000;

    private final PositionJournal journal;
    private final LawfulPositioning orders;
    private final TrackEvaluator evaluator;
    private final DeviceRule rule;
    private final Map<Integer, Heard> heard = new HashMap<>();
    private final Map<Integer, String> silent = new HashMap<>();
    private Map<Integer, LastPosition> worn = Map.of();
    private long wornUntil = Long.MIN_VALUE;
    private boolean seeded;

    /** @param rule how long a device that is worn may be silent */
    Watch(PositionJournal journal, LawfulPositioning orders, TrackEvaluator evaluator, DeviceRule rule) {
        this.journal = journal;
        this.orders = orders;
        this.evaluator = evaluator;
        this.rule = rule;
    }

    /** Raises and ends alerts that no report is about. */
    interface Findings {
        /**
         * @param place the last position before
         * @return the alert's identifier
         */
        String alert(Cause cause, Wearer wearer, long happenedAt, long receivedAt, LastPosition place);

        void ended(String alertId, long at);
    }

    /** The last report of a device, by the server's clock. */
    private static final class Heard {
        private Wearer wearer;
        private long at = Long.MIN_VALUE;
    }

    /** Goes back to what is stored. */
    void open(ClockRows rows) throws SQLException {
        heard.clear();
        silent.clear();
        silent.putAll(rows.silent());
        wornUntil = Long.MIN_VALUE;
        seeded = false;
    }

    /** A device has reported. */
    void heard(Wearer wearer, long receivedAt, ClockRows rows, Findings findings) throws SQLException {
        Heard last = heard.computeIfAbsent(wearer.device(), device -> new Heard());
        last.wearer = wearer;
        last.at = Math.max(last.at, receivedAt);
        if (!silent.isEmpty()) {
            String alertId = silent.remove(wearer.device());
            if (alertId != null) {
                rows.spokeAgain(wearer.device());
                findings.ended(alertId, receivedAt);
            }
        }
    }

    /** Looks at the clock. Only when everything stored is evaluated: else what is still to be read might speak. */
    void look(long now, Collection<Track> tracks, OwnZones zones, ClockRows rows, Findings findings)
            throws SQLException {
        if (!seeded) {
            seed();
        }
        for (Map.Entry<Integer, Heard> entry : heard.entrySet()) {
            Heard last = entry.getValue();
            LastPosition place = !silent.containsKey(entry.getKey())
                            && now - last.at >= rule.silenceMillis(last.wearer.unitId(), last.at)
                    ? watched(last.wearer, now)
                    : null;
            if (place != null) {
                String alertId = findings.alert(Cause.of(AlertKind.SILENCE, ""), last.wearer, last.at, last.at, place);
                rows.fellSilent(entry.getKey(), last.at, alertId);
                silent.put(entry.getKey(), alertId);
            }
        }
        for (Track track : tracks) {
            if (track.wearer != null) {
                for (OwnStanding own : track.own(zones, track.wearer.superviseeId())) {
                    presence(now, track, own, findings);
                }
            }
        }
    }

    private void seed() {
        for (LastPosition last : journal.last(unit -> true)) {
            Heard known = heard.computeIfAbsent(last.wearer().device(), device -> new Heard());
            if (last.receivedAt() > known.at) {
                known.at = last.receivedAt();
                known.wearer = last.wearer();
            }
        }
        seeded = true;
    }

    private void presence(long now, Track track, OwnStanding own, Findings findings) {
        ZoneTimes.Window window = own.window(now);
        if (!window.holds()) {
            if (own.phase != Standing.Phase.KEEPING && window.from() > own.since) {
                String alertId = own.alertId;
                own.alertId = null;
                own.enter(Standing.Phase.KEEPING, now);
                track.changed = true;
                if (alertId != null && !track.lasts(alertId, own)) {
                    findings.ended(alertId, now);
                }
            }
            return;
        }
        Wearer wearer = track.wearer;
        long patience = Math.max(own.zone.graceMillis, evaluator.dwell(own.zone, wearer.unitId(), window.from()));
        LastPosition place = own.away && own.phase == Standing.Phase.KEEPING && now - window.from() >= patience
                ? watched(wearer, now)
                : null;
        if (place != null) {
            Heard last = heard.get(track.device);
            long received = last == null ? now : last.at;
            own.alertId = findings.alert(own.zone.cause, wearer, window.from(), received, place);
            own.enter(Standing.Phase.AGAINST, now);
            track.changed = true;
        }
    }

    /** Where the device was last, if the person wears it now under an order that is in force now; else null. */
    private LastPosition watched(Wearer wearer, long now) {
        if (!orders.positioningOrderAt(wearer.superviseeId(), Instant.ofEpochMilli(now))
                .lawful()) {
            return null;
        }
        if (now >= wornUntil) {
            Map<Integer, LastPosition> next = new HashMap<>();
            journal.last(unit -> true).forEach(last -> next.put(last.wearer().device(), last));
            worn = next;
            wornUntil = now + WORN_KEPT_MILLIS;
        }
        LastPosition last = worn.get(wearer.device());
        return last != null && last.wearer().superviseeId().equals(wearer.superviseeId()) ? last : null;
    }
}
