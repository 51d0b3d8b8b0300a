package org.anjiao.device;

/**
 * What became of a replay.
 *
 * @param driverVersion the driver that decoded
 * @param tried frames that were given to it
 * @param replayed frames that it decoded; what they reported is durable
 * @param failed frames that stay open with their new error
 * @param reports observations handed to the intake, those that are stored already included
 * @param more whether open frames of the selection are left for a further call
 */
public record ReplayResult(String driverVersion, int tried, int replayed, int failed, int reports, boolean more) {}
