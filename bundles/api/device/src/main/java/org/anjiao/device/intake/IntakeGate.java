package org.anjiao.device.intake;

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
}
