package org.anjiao.device.internal.command;

import java.time.Duration;

/**
 * How long and how many commands wait.
 *
 * @param validity of a command for which nothing else was asked
 * @param longestValidity that may be asked for
 * @param inFlight commands of one device that may be without an answer at a time
 * @param waiting open commands of one device at most
 * @param repeatAfter after which a command without an answer is sent again over the same session
 */
public record CommandLimits(
        Duration validity, Duration longestValidity, int inFlight, int waiting, Duration repeatAfter) {
    /** As configured when nothing is configured. */
    public static final CommandLimits STANDARD =
            new CommandLimits(Duration.ofHours(24), Duration.ofDays(7), 4, 50, Duration.ofMinutes(2));
}
