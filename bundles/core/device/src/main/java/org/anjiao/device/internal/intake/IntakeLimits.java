package org.anjiao.device.internal.intake;

/**
 * How much the intake takes and how long it waits.
 *
 * @param capacityFrames frames waiting at most; beyond it the gateway is told to stop reading
 * @param batchFrames frames in one transaction at most
 * @param gatherMillis how long the first frame of a small batch waits for others to join it
 * @param retryMillis first pause after the database failed; doubled up to {@code longestRetryMillis}
 * @param clockToleranceMillis how far a device's clock may be ahead of the server's
 */
public record IntakeLimits(
        int capacityFrames,
        int batchFrames,
        long gatherMillis,
        long retryMillis,
        long longestRetryMillis,
        long clockToleranceMillis) {
    public static final IntakeLimits STANDARD = new IntakeLimits(20_000, 2_000, 4, 100, 5_000, 600_000);
}
