package org.anjiao.monitoring.internal;

import org.anjiao.device.DeviceEvent;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.Wearer;
import org.anjiao.monitoring.AlertKind;

/**
 * Judges positions and events one after the other in the order of their storing. Holds no state but that of the tracks,
 * and reads no clock, so that the same journal gives the same alerts whenever and however often it is read.
 */
final class TrackEvaluator {
    private final ZoneBook zones;
    private final DwellRule dwell;
    private final TrackRules rules;

    TrackEvaluator(ZoneBook zones, DwellRule dwell, TrackRules rules) {
        this.zones = zones;
        this.dwell = dwell;
        this.rules = rules;
    }

    /** What comes of an evaluation. */
    interface Findings {
        /** Raises an alert, or adds to the person's open one of that kind. */
        String alert(AlertKind kind, String detail, Wearer wearer, long happenedAt, PositionBatch batch, int index);

        /** As {@link #alert} from an event, which has no position. */
        void alert(AlertKind kind, String detail, DeviceEvent event);

        /** The person is back. */
        void ended(String alertId, long at);

        /** Adds a late report to the device's note, or begins one if {@code noteId} is null. */
        String late(String noteId, Wearer wearer, long deviceTime, boolean outside);
    }

    /** Judges one position. */
    void position(Track track, PositionBatch batch, int index, Findings findings) {
        Wearer wearer = batch.wearer(index);
        long deviceTime = batch.deviceTime(index);
        boolean newest = deviceTime > track.newest;
        boolean late = !newest || batch.kept(index) || batch.receivedAt(index) - deviceTime > rules.liveWithinMillis();
        Zone zone = zones.of(wearer.unitId());
        Verdict verdict = zone == null ? Verdict.UNSURE : verdict(track, zone, batch, index);
        if (late) {
            String note = findings.late(track.lateNoteId, wearer, deviceTime, verdict == Verdict.OUTSIDE);
            track.changed |= !note.equals(track.lateNoteId);
            track.lateNoteId = note;
        } else if (track.lateNoteId != null) {
            track.lateNoteId = null;
            track.changed = true;
        }
        if (newest) {
            track.newest = deviceTime;
            if (track.phase != Track.Phase.INSIDE && !wearer.superviseeId().equals(track.superviseeId)) {
                track.alertId = null;
                track.enter(Track.Phase.INSIDE, deviceTime);
            }
            advance(track, verdict, batch, index, late, findings);
        }
    }

    private Verdict verdict(Track track, Zone zone, PositionBatch batch, int index) {
        double accuracy = batch.accuracy(index);
        double radius = Double.isNaN(accuracy) ? rules.assumedAccuracy() : accuracy;
        double well = radius + rules.returnMargin();
        double clearance = track.clearance(zone, batch.latitude(index), batch.longitude(index), well);
        if (clearance > well) {
            return Verdict.WELL_INSIDE;
        }
        if (clearance > radius) {
            return Verdict.INSIDE;
        }
        return clearance < -radius ? Verdict.OUTSIDE : Verdict.UNSURE;
    }

    private void advance(
            Track track, Verdict verdict, PositionBatch batch, int index, boolean late, Findings findings) {
        long at = batch.deviceTime(index);
        switch (track.phase) {
            case INSIDE -> {
                if (verdict == Verdict.OUTSIDE) {
                    track.superviseeId = batch.wearer(index).superviseeId();
                    track.enter(Track.Phase.LEAVING, at);
                    leaving(track, batch, index, late, findings);
                }
            }
            case LEAVING -> {
                if (verdict == Verdict.OUTSIDE) {
                    leaving(track, batch, index, late, findings);
                } else if (verdict != Verdict.UNSURE) {
                    track.enter(Track.Phase.INSIDE, at);
                }
            }
            case OUTSIDE -> {
                if (verdict == Verdict.WELL_INSIDE) {
                    track.enter(Track.Phase.RETURNING, at);
                }
            }
            case RETURNING -> {
                if (verdict == Verdict.OUTSIDE) {
                    track.enter(Track.Phase.OUTSIDE, at);
                } else if (verdict == Verdict.WELL_INSIDE && at - track.since >= rules.returnDwellMillis()) {
                    findings.ended(track.alertId, track.since);
                    track.alertId = null;
                    track.enter(Track.Phase.INSIDE, at);
                }
            }
        }
    }

    private void leaving(Track track, PositionBatch batch, int index, boolean late, Findings findings) {
        Wearer wearer = batch.wearer(index);
        long at = batch.deviceTime(index);
        if (!late && at - track.since >= dwell.millis(wearer.unitId(), track.since)) {
            track.alertId = findings.alert(AlertKind.OUT_OF_BOUNDS, "", wearer, track.since, batch, index);
            track.enter(Track.Phase.OUTSIDE, at);
        }
    }

    /** Judges one event. */
    void event(DeviceEvent event, Findings findings) {
        if (event.late() || event.receivedAt() - event.deviceTime() > rules.liveWithinMillis()) {
            return;
        }
        switch (event.kind()) {
            case TAMPER -> findings.alert(AlertKind.TAMPER, event.detail(), event);
            case DISTRESS -> findings.alert(AlertKind.DISTRESS, "", event);
            case BATTERY -> {
                boolean low = event.value() >= 0 && event.value() <= rules.lowBatteryPercent();
                if (low || event.detail().equals("LOW")) {
                    String detail = event.value() < 0 ? "" : event.value() + "%";
                    findings.alert(AlertKind.LOW_BATTERY, detail, event);
                }
            }
            case IDENTITY -> {
                // Verification is not positioning: the record of the check is all there is.
            }
        }
    }
}
