package org.anjiao.monitoring.internal;

import org.anjiao.monitoring.AlertKind;

/**
 * An alert that nobody has resolved; times in milliseconds since 1970, by the device's clock.
 *
 * @param lastRepeatAt as {@code happenedAt} if nothing was added to it
 * @param lasts whether the person is not back
 * @param terminalArea null if the device said nothing of it
 */
record OpenAlert(String id, AlertKind kind, long happenedAt, long lastRepeatAt, boolean lasts, String terminalArea) {
    /** How far a moment lies from the crossings that it is about. */
    long distance(long at) {
        return Math.min(Math.abs(at - happenedAt), Math.abs(at - lastRepeatAt));
    }
}
