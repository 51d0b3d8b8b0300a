package org.anjiao.supervisee.internal;

import java.util.function.Consumer;
import org.anjiao.platform.live.LiveEvents;

/** Nobody listens. */
public final class SilentBell implements LiveEvents {
    @Override
    public void publish(LiveEvent event) {
        // Nobody is told.
    }

    @Override
    public AutoCloseable subscribe(Consumer<LiveEvent> listener) {
        throw new UnsupportedOperationException();
    }
}
