package org.anjiao.monitoring.internal;

import org.anjiao.monitoring.AlertKind;
import org.anjiao.monitoring.PersonZone;
import org.anjiao.monitoring.ZoneKind;
import org.anjiao.monitoring.ZoneProposal;

/** A zone of one person, made ready for judging positions. */
final class OwnZone {
    final String id;
    final int version;
    final Zone area;
    final Cause cause;
    final long graceMillis;

    /** Milliseconds; negative where the policy's dwell holds. */
    final long dwellMillis;

    private final boolean inclusion;
    private final ZoneTimes times;
    private final long effectiveFrom;
    private final long effectiveUntil;

    OwnZone(PersonZone zone, Zone area) {
        ZoneProposal terms = zone.terms();
        this.id = zone.id();
        this.version = zone.version();
        this.area = area;
        this.inclusion = terms.kind() == ZoneKind.INCLUSION;
        this.times = new ZoneTimes(terms.schedule());
        this.effectiveFrom = zone.effectiveFrom().toEpochMilli();
        this.effectiveUntil = zone.effectiveUntil().toEpochMilli();
        this.graceMillis = terms.graceSeconds() * 1000L;
        this.dwellMillis = terms.dwellSeconds() == null ? -1 : terms.dwellSeconds() * 1000L;
        this.cause = terms.hidden()
                ? new Cause(AlertKind.PROTECTED_AREA, "", null, false)
                : new Cause(kind(terms.kind()), terms.name(), zone.id(), true);
    }

    private static AlertKind kind(ZoneKind kind) {
        return switch (kind) {
            case INCLUSION -> AlertKind.ZONE_LEFT;
            case EXCLUSION -> AlertKind.ZONE_ENTERED;
            case RESTRICTION -> AlertKind.ZONE_STAYED;
        };
    }

    /** A clearance from the area's border as one from where the person must not be: negative is against the zone. */
    double turned(double clearance) {
        return inclusion ? clearance : -clearance;
    }

    /** The stretch of the schedule at that moment, cut to the time for which the zone was approved. */
    ZoneTimes.Window window(long at) {
        if (at < effectiveFrom) {
            return new ZoneTimes.Window(Long.MIN_VALUE, effectiveFrom, false);
        }
        if (at >= effectiveUntil) {
            return new ZoneTimes.Window(effectiveUntil, Long.MAX_VALUE, false);
        }
        ZoneTimes.Window whole = times.window(at);
        return new ZoneTimes.Window(
                Math.max(whole.from(), effectiveFrom), Math.min(whole.until(), effectiveUntil), whole.holds());
    }
}
