package org.anjiao.device;

import java.time.Instant;

/**
 * Which undecodable frames are meant; null means any.
 *
 * @param driver identifier of the driver
 * @param state what has become of them
 * @param from when they arrived, inclusive
 * @param until exclusive
 */
public record BadFrameQuery(String driver, BadFrame.State state, Instant from, Instant until) {}
