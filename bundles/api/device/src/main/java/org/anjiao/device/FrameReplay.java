package org.anjiao.device;

import java.time.Instant;
import java.util.List;

/**
 * Which undecodable frames shall be decoded again.
 *
 * @param driver identifier of the driver; required
 * @param ids these frames, at most 500; or null for the oldest within {@code from} and {@code until}
 * @param from when they arrived, inclusive; null for no bound
 * @param until exclusive; null for no bound
 * @param limit the most frames to be decoded now, 1 to 500
 */
public record FrameReplay(String driver, List<String> ids, Instant from, Instant until, int limit) {
    public FrameReplay {
        ids = ids == null ? null : List.copyOf(ids);
    }
}
