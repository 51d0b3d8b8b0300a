package org.anjiao.monitoring.internal;

import org.anjiao.monitoring.AlertKind;

/**
 * What an alert is about.
 *
 * @param detail shown beside the kind; empty if there is nothing to say
 * @param zoneId the person's own zone; null for the county limit, and for a zone that protects a victim
 * @param placed whether the alert may say where
 */
record Cause(AlertKind kind, String detail, String zoneId, boolean placed) {
    static final Cause COUNTY = new Cause(AlertKind.OUT_OF_BOUNDS, "", null, true);

    static Cause of(AlertKind kind, String detail) {
        return new Cause(kind, detail, null, true);
    }
}
