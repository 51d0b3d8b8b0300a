package org.anjiao.monitoring.internal;

import java.time.Instant;
import java.util.stream.Stream;
import org.anjiao.device.DeviceEvent;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.Wearer;
import org.anjiao.monitoring.AlertKind;
import org.anjiao.supervisee.PermittedAbsence;
import org.anjiao.supervisee.PermittedAbsences;

/**
 * Judges positions and events one after the other in the order of their storing. Holds no state but that of the tracks,
 * and reads no clock, so that the same journal gives the same alerts whenever and however often it is read.
 */
final class TrackEvaluator {
    private static final long ASK_AGAIN_MILLIS = 600_000;

    private final ZoneBook zones;
    private final OwnZones ownZones;
    private final PermittedAbsences absences;
    private final DwellRule dwell;
    private final DeviceRule devices;
    private final TrackRules rules;

    TrackEvaluator(
            ZoneBook zones,
            OwnZones ownZones,
            PermittedAbsences absences,
            DwellRule dwell,
            DeviceRule devices,
            TrackRules rules) {
        this.zones = zones;
        this.ownZones = ownZones;
        this.absences = absences;
        this.dwell = dwell;
        this.devices = devices;
        this.rules = rules;
    }

    /** What comes of an evaluation. */
    interface Findings {
        /** Raises an alert, or adds to the person's open one of that kind. */
        String alert(Cause cause, Wearer wearer, long happenedAt, PositionBatch batch, int index);

        /** As {@link #alert} from an event, which has no position. */
        void alert(Cause cause, DeviceEvent event);

        /** The device says that it crossed the border of an area that it watches itself. */
        void crossed(DeviceEvent event);

        /** The person is back. */
        void ended(String alertId, long at);

        /** Adds a late report to the device's note, or begins one if {@code noteId} is null. */
        String late(String noteId, Wearer wearer, long deviceTime, boolean outside);
    }

    /** One position while it is judged. */
    private record Report(Track track, PositionBatch batch, int index, boolean late, Findings findings) {
        long at() {
            return batch.deviceTime(index);
        }

        Wearer wearer() {
            return batch.wearer(index);
        }
    }

    /** Judges one position. */
    void position(Track track, PositionBatch batch, int index, Findings findings) {
        Wearer wearer = batch.wearer(index);
        long deviceTime = batch.deviceTime(index);
        boolean newest = deviceTime > track.newest;
        boolean late = !newest || batch.kept(index) || batch.receivedAt(index) - deviceTime > rules.liveWithinMillis();
        Report report = new Report(track, batch, index, late, findings);
        Zone zone = zones.of(wearer.unitId(), deviceTime);
        Verdict verdict = zone == null ? Verdict.UNSURE : county(track, zone, batch, index);
        boolean against = verdict == Verdict.OUTSIDE;
        if (newest) {
            track.newest = deviceTime;
            track.wearer = wearer;
            if (track.county.phase != Standing.Phase.KEEPING
                    && !wearer.superviseeId().equals(track.superviseeId)) {
                track.county.alertId = null;
                track.county.enter(Standing.Phase.KEEPING, deviceTime);
            }
            if (against && track.county.phase == Standing.Phase.KEEPING) {
                track.superviseeId = wearer.superviseeId();
            }
            advance(report, track.county, verdict, deviceTime, Long.MIN_VALUE, null);
            track.changed |= track.county.changed;
        }
        for (OwnStanding own : track.own(ownZones, wearer.superviseeId())) {
            against |= own(report, own, newest);
        }
        note(report, against);
    }

    private static void note(Report report, boolean against) {
        Track track = report.track();
        if (report.late()) {
            String note = report.findings().late(track.lateNoteId, report.wearer(), report.at(), against);
            track.changed |= !note.equals(track.lateNoteId);
            track.lateNoteId = note;
        } else if (track.lateNoteId != null) {
            track.lateNoteId = null;
            track.changed = true;
        }
    }

    private Verdict county(Track track, Zone zone, PositionBatch batch, int index) {
        double radius = radius(batch, index);
        return verdict(
                track.county.clearance(
                        zone, batch.latitude(index), batch.longitude(index), radius + rules.returnMargin()),
                radius);
    }

    private double radius(PositionBatch batch, int index) {
        double accuracy = batch.accuracy(index);
        return Double.isNaN(accuracy) ? rules.assumedAccuracy() : accuracy;
    }

    private Verdict verdict(double clearance, double radius) {
        if (clearance > radius + rules.returnMargin()) {
            return Verdict.WELL_INSIDE;
        }
        if (clearance > radius) {
            return Verdict.INSIDE;
        }
        return clearance < -radius ? Verdict.OUTSIDE : Verdict.UNSURE;
    }

    /** Judges by a zone of the wearer's own; whether the position is against it while it holds. */
    private boolean own(Report report, OwnStanding own, boolean newest) {
        PositionBatch batch = report.batch();
        int index = report.index();
        double radius = radius(batch, index);
        Verdict verdict = verdict(
                own.zone.turned(own.clearance(
                        own.zone.area, batch.latitude(index), batch.longitude(index), radius + rules.returnMargin())),
                radius);
        ZoneTimes.Window window = own.window(report.at());
        if (newest) {
            boolean wasAway = own.away;
            if (verdict != Verdict.UNSURE && wasAway != (verdict == Verdict.OUTSIDE)) {
                own.away = !wasAway;
                own.changed = true;
            }
            if (window.holds()) {
                // Who was away before the period began has been against the zone since its begin.
                advance(report, own, verdict, wasAway ? window.from() : report.at(), window.from(), own.zone);
            } else if (own.phase != Standing.Phase.KEEPING) {
                end(report, own, report.at());
            }
            report.track().changed |= own.changed;
        }
        return window.holds() && verdict == Verdict.OUTSIDE;
    }

    /**
     * Moves a standing on.
     *
     * @param began since when the person would be against the zone if this is the first report of it
     * @param periodBegan begin of the zone's period
     * @param own null for the county limit
     */
    private void advance(Report report, Standing standing, Verdict verdict, long began, long periodBegan, OwnZone own) {
        long at = report.at();
        switch (standing.phase) {
            case KEEPING -> {
                if (verdict == Verdict.OUTSIDE) {
                    standing.enter(Standing.Phase.LEAVING, began);
                    leaving(report, standing, periodBegan, own);
                }
            }
            case LEAVING -> {
                if (verdict == Verdict.OUTSIDE) {
                    leaving(report, standing, periodBegan, own);
                } else if (verdict != Verdict.UNSURE) {
                    standing.enter(Standing.Phase.KEEPING, at);
                }
            }
            case AGAINST -> {
                if (verdict == Verdict.WELL_INSIDE) {
                    standing.enter(Standing.Phase.RETURNING, at);
                }
            }
            case RETURNING -> {
                if (verdict == Verdict.OUTSIDE) {
                    standing.enter(Standing.Phase.AGAINST, at);
                } else if (verdict == Verdict.WELL_INSIDE && at - standing.since >= rules.returnDwellMillis()) {
                    end(report, standing, standing.since);
                }
            }
        }
    }

    private void leaving(Report report, Standing standing, long periodBegan, OwnZone own) {
        long at = report.at();
        if (report.late()
                || own != null && at < periodBegan + own.graceMillis
                || own == null && isKnownToBeAllowed(report)) {
            return;
        }
        if (!longEnough(report, standing, own)
                || own == null && (mayBeAway(report) || !longEnough(report, standing, own))) {
            return;
        }
        standing.alertId = report.findings()
                .alert(
                        own == null ? Cause.COUNTY : own.cause,
                        report.wearer(),
                        standing.since,
                        report.batch(),
                        report.index());
        standing.enter(Standing.Phase.AGAINST, at);
    }

    private boolean longEnough(Report report, Standing standing, OwnZone own) {
        return report.at() - standing.since >= dwell(own, report.wearer().unitId(), standing.since);
    }

    /**
     * Whether the person may be outside the county: on leave, or on a permitted trip in the place to which it leads. One who
     * stays away after its end has been outside since that end.
     */
    private boolean mayBeAway(Report report) {
        Standing county = report.track().county;
        county.permitted = absences.begun(report.wearer().superviseeId(), Instant.ofEpochMilli(report.at()));
        // Asked again now and then: a leave may be cut short.
        county.askAgainAt = report.at() + ASK_AGAIN_MILLIS;
        if (isKnownToBeAllowed(report)) {
            return true;
        }
        long until = Math.max(anywhereUntil(county), hereUntil(report));
        if (until > county.since) {
            county.enter(Standing.Phase.LEAVING, until);
        }
        return false;
    }

    /** As {@link #mayBeAway}, by what was answered last. Who leaves the place of a trip has been outside since then. */
    private boolean isKnownToBeAllowed(Report report) {
        Standing county = report.track().county;
        long at = report.at();
        if (at >= county.askAgainAt) {
            return false;
        }
        if (at < anywhereUntil(county)) {
            return true;
        }
        boolean here = at < hereUntil(report);
        if (here) {
            // Not stored with each report: without it the person would have been outside for longer.
            county.since = Math.max(county.since, at);
        }
        return here;
    }

    private static long anywhereUntil(Standing county) {
        return end(county.permitted.stream().filter(absence -> absence.adminCode() == null));
    }

    /** The end of the latest trip that leads to where the device is. */
    private long hereUntil(Report report) {
        return end(report.track().county.permitted.stream()
                .filter(absence -> absence.adminCode() != null && isIn(report, absence.adminCode())));
    }

    private static long end(Stream<PermittedAbsence> absences) {
        return absences.mapToLong(absence -> absence.until().toEpochMilli())
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /** Of a place without a known boundary only the days can be judged. */
    private boolean isIn(Report report, String adminCode) {
        PositionBatch batch = report.batch();
        int index = report.index();
        Zone place = zones.place(report.wearer().unitId(), adminCode, report.at());
        return place == null
                || verdict(
                                place.clearance(place.x(batch.longitude(index)), place.y(batch.latitude(index))),
                                radius(batch, index))
                        != Verdict.OUTSIDE;
    }

    /** How long one may be against a zone; milliseconds. */
    long dwell(OwnZone own, String unitId, long since) {
        return own == null || own.dwellMillis < 0 ? dwell.millis(unitId, since) : own.dwellMillis;
    }

    private static void end(Report report, Standing standing, long at) {
        String alertId = standing.alertId;
        standing.alertId = null;
        standing.enter(Standing.Phase.KEEPING, report.at());
        if (alertId != null && !report.track().lasts(alertId, standing)) {
            report.findings().ended(alertId, at);
        }
    }

    /** Judges one event. */
    void event(DeviceEvent event, Findings findings) {
        if (event.late() || event.receivedAt() - event.deviceTime() > rules.liveWithinMillis()) {
            return;
        }
        switch (event.kind()) {
            case TAMPER -> findings.alert(tamper(event.detail()), event);
            case DISTRESS -> findings.alert(Cause.of(AlertKind.DISTRESS, ""), event);
            case BATTERY -> {
                boolean low = event.value() >= 0
                        && event.value()
                                <= devices.lowBatteryPercent(event.wearer().unitId(), event.deviceTime());
                if (low || event.detail().equals("LOW")) {
                    String detail = event.value() < 0 ? "" : event.value() + "%";
                    findings.alert(Cause.of(AlertKind.LOW_BATTERY, detail), event);
                }
            }
            case AREA_ENTER, AREA_LEAVE -> findings.crossed(event);
            case IDENTITY -> {
                // Verification is not positioning: the record of the check is all there is.
            }
        }
    }

    /** Each way of interfering is an alert of its own kind, so that none is folded into another. */
    private static Cause tamper(String detail) {
        return switch (detail) {
            case "REMOVED" -> Cause.of(AlertKind.STRAP_CUT, "");
            case "CASE_OPENED" -> Cause.of(AlertKind.CASE_OPENED, "");
            case "JAMMED" -> Cause.of(AlertKind.JAMMING, "");
            case "ANTENNA" -> Cause.of(AlertKind.ANTENNA_CUT, "");
            case "POWER_CUT" -> Cause.of(AlertKind.POWER_CUT, "");
            default -> Cause.of(AlertKind.TAMPER, detail);
        };
    }
}
