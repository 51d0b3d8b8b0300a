package org.anjiao.device.intake;

import java.time.Instant;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.host.DeviceBinding;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes decoded frames and makes them durable in group commits. Never blocks.
 *
 * <p>While the store is away the gate keeps what it has taken, tries again until it succeeds, and takes nothing more
 * once it is full: so nothing is acknowledged, the sockets fill, and the terminals keep their points.
 */
@ProviderType
public interface IntakeGate {
    /**
     * Offers one frame. Frames of one session are offered in the order in which they arrived and committed in it.
     *
     * @param frame what arrived
     * @param completion called once, on any thread, if this returned true; possibly before it returns
     * @return false if the gate is full or its store is away: nothing was taken, {@code completion} will not be called,
     *     and the caller offers the same frame again after {@link #whenReady}
     */
    boolean submit(IntakeFrame frame, IntakeCompletion completion);

    /**
     * Runs {@code signal} once, on any thread, as soon as the gate takes frames (again); at once if it does so now. A
     * signal promises nothing: the next {@link #submit} may be refused once more.
     */
    void whenReady(Runnable signal);

    /**
     * Notes that a device was heard though its frame has nothing to store, such as a heartbeat, or what it told of itself.
     * Of a frame that is submitted it is noted anyway. Not durable at once: after a crash the device is heard again.
     *
     * @param device whose session accepts reports
     * @param told null if it told nothing
     */
    default void heard(DeviceBinding device, Instant receivedAt, TerminalAttributes told) {}
}
