package org.anjiao.monitoring.internal;

import org.anjiao.device.DeviceEvent;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.PositionJournal.LastPosition;
import org.anjiao.device.Wearer;

/**
 * What there is to be alerted of; times in milliseconds since 1970.
 *
 * @param happenedAt by the device's clock
 * @param latitude NaN if it has or says no place
 */
record Finding(
        Cause cause,
        Wearer wearer,
        long happenedAt,
        long receivedAt,
        long storedAt,
        double latitude,
        double longitude,
        double accuracy) {

    /** What a position shows. */
    static Finding of(Cause cause, Wearer wearer, long happenedAt, PositionBatch batch, int index) {
        boolean placed = cause.placed();
        return new Finding(
                cause,
                wearer,
                happenedAt,
                batch.receivedAt(index),
                batch.storedAt(index),
                placed ? batch.latitude(index) : Double.NaN,
                placed ? batch.longitude(index) : Double.NaN,
                placed ? batch.accuracy(index) : Double.NaN);
    }

    /** What an event says, which has no position. */
    static Finding of(Cause cause, DeviceEvent event) {
        return new Finding(
                cause,
                event.wearer(),
                event.deviceTime(),
                event.receivedAt(),
                event.storedAt(),
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    /** What the clock brings, at the place of the last position before. */
    static Finding of(Cause cause, Wearer wearer, long happenedAt, long receivedAt, LastPosition place) {
        boolean placed = cause.placed();
        return new Finding(
                cause,
                wearer,
                happenedAt,
                receivedAt,
                receivedAt,
                placed ? place.latitude() : Double.NaN,
                placed ? place.longitude() : Double.NaN,
                placed ? place.accuracy() : Double.NaN);
    }
}
