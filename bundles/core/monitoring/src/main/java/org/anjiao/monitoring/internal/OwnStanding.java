package org.anjiao.monitoring.internal;

/** How a device stands to a zone of its wearer's own. */
final class OwnStanding extends Standing {
    OwnZone zone;

    /** Whether the last position that proves anything was against the zone, whether or not the zone held then. */
    boolean away;

    boolean stored;
    private ZoneTimes.Window window = ZoneTimes.Window.NONE;

    OwnStanding(OwnZone zone) {
        this.zone = zone;
    }

    /** The stretch of the zone's schedule in which that moment lies. */
    ZoneTimes.Window window(long at) {
        if (!window.covers(at)) {
            window = zone.window(at);
        }
        return window;
    }

    /** Goes on with the zone as it reads now. */
    void adopt(OwnZone current) {
        if (zone != current) {
            zone = current;
            window = ZoneTimes.Window.NONE;
        }
    }
}
