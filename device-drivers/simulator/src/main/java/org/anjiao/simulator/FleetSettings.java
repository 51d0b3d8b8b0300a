package org.anjiao.simulator;

import java.time.Duration;
import java.time.Instant;

/**
 * How a fleet behaves.
 *
 * @param host of the gateway
 * @param port of the gateway
 * @param protocol what the terminals speak
 * @param interval between two reports of a terminal, in real time; zero sends as fast as the window allows, with device
 *     times one second apart from {@code loadStart}
 * @param jitter share of the interval by which each report may be early or late, 0 to 1
 * @param window messages of one terminal that may wait for their answer
 * @param pointsPerTerminal after which a terminal stops; 0 for no end
 * @param duplicates share of messages sent twice, 0 to 1
 * @param outages share of reports at which the connection is lost for some intervals; what happens meanwhile is sent
 *     afterwards as a stored batch, 0 to 1
 * @param answerTimeout after which a terminal without an answer connects again and repeats
 * @param loadStart device time of the first point when the interval is zero
 * @param seed of all chance
 */
public record FleetSettings(
        String host,
        int port,
        Protocol protocol,
        Duration interval,
        double jitter,
        int window,
        int pointsPerTerminal,
        double duplicates,
        double outages,
        Duration answerTimeout,
        Instant loadStart,
        long seed) {

    /** Terminals that report live at that interval, without faults. */
    public static FleetSettings live(String host, int port, Duration interval) {
        return new FleetSettings(
                host,
                port,
                Protocol.JT808_2013,
                interval,
                0.2,
                64,
                0,
                0,
                0,
                Duration.ofSeconds(30),
                Instant.EPOCH,
                808);
    }

    /** Terminals that send so many points each as fast as the window allows. */
    public static FleetSettings load(String host, int port, int window, int pointsPerTerminal, Instant loadStart) {
        return new FleetSettings(
                host,
                port,
                Protocol.JT808_2013,
                Duration.ZERO,
                0,
                window,
                pointsPerTerminal,
                0,
                0,
                Duration.ofMinutes(2),
                loadStart,
                808);
    }

    /** The same with faults. */
    public FleetSettings withFaults(double newDuplicates, double newOutages) {
        return new FleetSettings(
                host,
                port,
                protocol,
                interval,
                jitter,
                window,
                pointsPerTerminal,
                newDuplicates,
                newOutages,
                answerTimeout,
                loadStart,
                seed);
    }

    /** The same in another protocol. */
    public FleetSettings speaking(Protocol newProtocol) {
        return new FleetSettings(
                host,
                port,
                newProtocol,
                interval,
                jitter,
                window,
                pointsPerTerminal,
                duplicates,
                outages,
                answerTimeout,
                loadStart,
                seed);
    }

    /** The same, with terminals that stop after so many points each. */
    public FleetSettings ending(int newPointsPerTerminal) {
        return new FleetSettings(
                host,
                port,
                protocol,
                interval,
                jitter,
                window,
                newPointsPerTerminal,
                duplicates,
                outages,
                answerTimeout,
                loadStart,
                seed);
    }

    /** The same, with terminals that wait so long for an answer. */
    public FleetSettings answeredWithin(Duration newAnswerTimeout) {
        return new FleetSettings(
                host,
                port,
                protocol,
                interval,
                jitter,
                window,
                pointsPerTerminal,
                duplicates,
                outages,
                newAnswerTimeout,
                loadStart,
                seed);
    }
}
