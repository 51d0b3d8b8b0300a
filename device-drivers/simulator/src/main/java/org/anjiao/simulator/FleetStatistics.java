package org.anjiao.simulator;

/**
 * What a fleet has done so far.
 *
 * @param ready terminals that are connected and authenticated now
 * @param finished terminals that have sent all their points and hold an answer to each
 * @param sent points sent for the first time
 * @param repeated points sent again, after a lost connection or as intended duplicates
 * @param acknowledged points acknowledged as stored; with MQTT, by the broker
 * @param refused messages answered with a failure
 * @param connects connections opened
 * @param lastFailure of a connection, or null
 */
public record FleetStatistics(
        int ready,
        int finished,
        long sent,
        long repeated,
        long acknowledged,
        long refused,
        long connects,
        String lastFailure) {}
