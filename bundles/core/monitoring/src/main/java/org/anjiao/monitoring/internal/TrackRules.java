package org.anjiao.monitoring.internal;

/**
 * The numbers by which positions are judged.
 *
 * @param liveWithinMillis a report that took longer to arrive is late and alarms nobody
 * @param assumedAccuracy metres, for devices that do not say
 * @param returnMargin metres that a person must be inside the border to count as back
 * @param returnDwellMillis for how long
 */
record TrackRules(long liveWithinMillis, double assumedAccuracy, double returnMargin, long returnDwellMillis) {
    static final TrackRules STANDARD = new TrackRules(600_000, 15, 50, 60_000);
}
