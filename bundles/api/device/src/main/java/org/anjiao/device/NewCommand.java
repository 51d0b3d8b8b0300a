package org.anjiao.device;

import java.time.Instant;

/**
 * A command to be issued.
 *
 * @param purpose why, 2 to 200 characters; it goes on the audit record
 * @param expiresAt until when it may be sent, after now and at most seven days from now; null for the server's default
 */
public record NewCommand(CommandContent content, String purpose, Instant expiresAt) {}
