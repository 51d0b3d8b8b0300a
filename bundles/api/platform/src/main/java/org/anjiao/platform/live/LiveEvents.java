package org.anjiao.platform.live;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Passes notifications to whoever listens now. A slow or failing listener does not delay the publisher. */
@ProviderType
public interface LiveEvents {
    void publish(LiveEvent event);

    /** @return closes the subscription */
    AutoCloseable subscribe(Consumer<LiveEvent> listener);

    /**
     * @param topic {@code alert}, {@code rollup}, {@code position} or {@code due}
     * @param unitId the unit concerned: a listener passes it on only to callers whose subtree holds the unit
     * @param recordId what to fetch again; null when nothing single
     */
    record LiveEvent(String topic, String unitId, String recordId) {}
}
