package org.anjiao.simulator;

import java.time.Instant;

/** Told of what the server said to a terminal. Called on the fleet's thread; must be quick. */
@FunctionalInterface
public interface AcknowledgementListener {
    /**
     * The server acknowledged a point; with MQTT, the broker.
     *
     * @param terminal number of the terminal
     * @param deviceTime of the point
     */
    void acknowledged(String terminal, Instant deviceTime);

    /**
     * The server told a terminal to do something, and the terminal's answer is on its way.
     *
     * @param terminal number of the terminal
     * @param messageId of the server's message, such as 0x8300 for a text; the kind of a command in MQTT, and over HTTP how
     *     many commands came together
     */
    default void commanded(String terminal, int messageId) {}
}
