package org.anjiao.infra.transport.internal;

import java.time.Duration;

/**
 * How much of the server strangers, one device, and all devices of a port may use. A stranger is a peer of which the
 * session does not know, with a proof where the port asks for one, which device it is.
 *
 * @param connections of strangers at once
 * @param hour what is journalled of the strangers of one address in an hour
 * @param day the same in a day
 * @param allDay what is journalled of all strangers of the port in a day
 * @param deviceDay what is journalled in a day of one device's frames that cannot be decoded
 * @param deviceFramesPerSecond of one device; it may lag a minute behind, and then is not read for a while
 * @param uncommittedFrames of the port that wait for the intake: no port alone fills the intake's queue
 */
record QuotaLimits(
        Connections connections,
        Amount hour,
        Amount day,
        Amount allDay,
        Amount deviceDay,
        int deviceFramesPerSecond,
        int uncommittedFrames) {
    /** No limit at all. */
    static final QuotaLimits NONE = new QuotaLimits(
            new Connections(Integer.MAX_VALUE, Integer.MAX_VALUE),
            Amount.UNLIMITED,
            Amount.UNLIMITED,
            Amount.UNLIMITED,
            Amount.UNLIMITED,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);

    static final Duration HOUR = Duration.ofHours(1);
    static final Duration DAY = Duration.ofDays(1);

    static QuotaLimits of(QuotaConfig config) {
        return new QuotaLimits(
                new Connections(config.strangerConnections(), config.allStrangersConnections()),
                new Amount(config.strangerFramesPerHour(), config.strangerBytesPerHour()),
                new Amount(config.strangerFramesPerDay(), config.strangerBytesPerDay()),
                new Amount(config.allStrangersFramesPerDay(), config.allStrangersBytesPerDay()),
                new Amount(config.deviceBadFramesPerDay(), config.deviceBadBytesPerDay()),
                config.deviceFramesPerSecond(),
                config.portUncommittedFrames());
    }

    /**
     * Connections at once; for UDP sessions.
     *
     * @param address of the strangers of one address
     * @param all of all strangers of the port
     */
    record Connections(int address, int all) {}

    /** Frames, pieces that are none included, and their bytes. */
    record Amount(long frames, long bytes) {
        static final Amount UNLIMITED = new Amount(Long.MAX_VALUE, Long.MAX_VALUE);
    }
}
