package org.anjiao.monitoring.internal;

import java.util.List;
import org.anjiao.supervisee.PermittedAbsence;

/**
 * How one device stands to one zone. What is stored of it changes seldom; the last clearance only saves geometry.
 */
class Standing {
    /** How a person stands to the zone. "Against" is outside where one must be inside, and the other way round. */
    enum Phase {
        /** As the zone asks. */
        KEEPING,
        /** Against it since {@link Standing#since}, not long enough yet. */
        LEAVING,
        /** Against it, and an alert was raised. */
        AGAINST,
        /** Well clear again since {@link Standing#since}, not long enough yet. */
        RETURNING
    }

    Phase phase = Phase.KEEPING;
    long since;
    String alertId;
    boolean changed;

    /** Where and until when the person may be away, as it was answered last; not stored, since it can be asked again. */
    List<PermittedAbsence> permitted = List.of();

    /** From when on it is to be asked again; milliseconds since 1970. */
    long askAgainAt = Long.MIN_VALUE;

    private Zone zone;
    private double lastX;
    private double lastY;
    private double lastClearance;

    final void enter(Phase next, long at) {
        phase = next;
        since = at;
        changed = true;
        if (next == Phase.KEEPING) {
            askAgainAt = Long.MIN_VALUE;
        }
    }

    /**
     * How a point lies to the border: a lower bound of its distance that is greater than {@code enough} in absolute value,
     * or the exact one. Nobody who is far from the border needs geometry at every step.
     *
     * @return metres, negative outside
     */
    final double clearance(Zone in, double latitude, double longitude, double enough) {
        double x = in.x(longitude);
        double y = in.y(latitude);
        if (in == zone) {
            double bound = Math.abs(lastClearance) - Math.hypot(x - lastX, y - lastY);
            if (bound > enough) {
                return Math.copySign(bound, lastClearance);
            }
        }
        zone = in;
        lastX = x;
        lastY = y;
        lastClearance = in.clearance(x, y);
        return lastClearance;
    }
}
