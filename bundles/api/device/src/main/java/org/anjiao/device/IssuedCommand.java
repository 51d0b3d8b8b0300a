package org.anjiao.device;

import java.time.Instant;
import org.anjiao.device.spi.TerminalParameters;

/**
 * A command and what became of it.
 *
 * @param superviseeId who wore the device when it was issued, or null; it is sent to nobody else
 * @param unitId the unit that supervised the wearer, or kept the device, when it was issued
 * @param issuedBy the account
 * @param issuedByName the name to show
 * @param expiresAt from when on it is not sent any more
 * @param sends how often it was sent
 * @param sentAt when it was sent first; null if never
 * @param closedAt when it reached its last state; null before
 * @param detail the device's own code or words, or why it was not sent; or null
 * @param parameters what the device told; null unless it was asked for them and is done
 */
public record IssuedCommand(
        String id,
        String deviceId,
        String superviseeId,
        String unitId,
        CommandContent content,
        String purpose,
        String issuedBy,
        String issuedByName,
        Instant issuedAt,
        Instant expiresAt,
        CommandState state,
        int sends,
        Instant sentAt,
        Instant closedAt,
        String detail,
        TerminalParameters parameters) {}
