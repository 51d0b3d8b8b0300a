package org.anjiao.benchmark;

import java.io.IOException;
import java.time.Duration;
import org.anjiao.simulator.HostileTerminals;

/**
 * Hostile terminals in a process of their own. Arguments: port, connections that are silent, slow (a byte a second), and
 * endless; from another address than the honest ones. Prints {@code connected}, and when its input ends the bytes that the slow and the endless ones sent.
 */
final class HostileSender {
    private static final String SOURCE = "127.0.0.9";
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Duration ENDLESS = Duration.ofMillis(5);

    private HostileSender() {}

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        try (HostileTerminals slow = new HostileTerminals(SOURCE, "127.0.0.1", port, SLOW);
                HostileTerminals endless = new HostileTerminals(SOURCE, "127.0.0.1", port, ENDLESS)) {
            slow.connectSilent(Integer.parseInt(arguments[1]));
            slow.start(Integer.parseInt(arguments[2]), 0);
            endless.start(0, Integer.parseInt(arguments[3]));
            System.out.println("connected");
            while (System.in.read() >= 0) {
                // until the benchmark has measured
            }
            System.out.println(slow.sentBytes() + " " + endless.sentBytes());
        }
    }
}
