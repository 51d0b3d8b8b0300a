package org.anjiao.infra.transport.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.anjiao.device.intake.PortHealth;

/** Waits for conditions; the test's own time limit ends what never comes. */
final class Awaiting {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(1);

    private Awaiting() {}

    static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new AssertionError("in time");
            }
            LockSupport.parkNanos(PAUSE); // leaves the processors to those who are waited for
        }
    }

    static void awaitState(DeviceServer server, PortHealth.State state) {
        await(() -> server.health().state() == state);
    }

    /** The port on which a server listens. */
    static int port(DeviceServer server) {
        await(server::listening);
        String address = server.health().address();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
