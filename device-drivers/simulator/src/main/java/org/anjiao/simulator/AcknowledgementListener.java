package org.anjiao.simulator;

import java.time.Instant;

/** Told of every point that the server acknowledged as stored. Called on the fleet's thread; must be quick. */
@FunctionalInterface
public interface AcknowledgementListener {
    /**
     * The server acknowledged a point.
     *
     * @param terminal number of the terminal
     * @param deviceTime of the point
     */
    void acknowledged(String terminal, Instant deviceTime);
}
