package org.anjiao.monitoring.internal;

/**
 * Where the evaluation of one device stands. What is stored of it changes seldom; the newest device time is taken from
 * the journal, and the last clearance only saves geometry.
 */
final class Track {
    /** How a person stands to the zone. */
    enum Phase {
        INSIDE,
        /** Outside since {@link Track#since}, not long enough yet. */
        LEAVING,
        /** Outside, and an alert was raised. */
        OUTSIDE,
        /** Well inside again since {@link Track#since}, not long enough yet. */
        RETURNING
    }

    final int device;
    Phase phase = Phase.INSIDE;
    long since;
    /** Whose phase it is; null while nothing but "inside" is known. */
    String superviseeId;

    String alertId;
    String lateNoteId;
    long newest;
    boolean changed;

    private Zone zone;
    private double lastX;
    private double lastY;
    private double lastClearance;

    Track(int device, long newest) {
        this.device = device;
        this.newest = newest;
    }

    void enter(Phase next, long at) {
        phase = next;
        since = at;
        changed = true;
    }

    /**
     * How a point lies to the border: a lower bound of its distance that is greater than {@code enough} in absolute value,
     * or the exact one. Nobody who is far from the border needs geometry at every step.
     *
     * @return metres, negative outside
     */
    double clearance(Zone in, double latitude, double longitude, double enough) {
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
