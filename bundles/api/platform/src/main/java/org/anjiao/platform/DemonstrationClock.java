package org.anjiao.platform;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** Tells whether this server runs a demonstration, whose clock starts at a set moment, and lets it be moved on. */
@ProviderType
public interface DemonstrationClock {
    /** Whether the clock differs from the world's. */
    boolean isDemonstration();

    /**
     * Moves the clock on; it never goes back.
     *
     * @throws IllegalArgumentException if the instant is before now
     * @throws IllegalStateException if this server's clock cannot be moved
     */
    void advanceTo(Instant instant);
}
