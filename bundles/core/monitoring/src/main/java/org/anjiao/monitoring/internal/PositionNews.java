package org.anjiao.monitoring.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.device.PositionBatch;
import org.anjiao.platform.live.LiveEvents.LiveEvent;

/** Says that a device has moved, at most once in a while for each, so that open maps are not flooded. */
final class PositionNews {
    private final long everyMillis;
    private final Map<Integer, Long> told = new HashMap<>();

    PositionNews(long everyMillis) {
        this.everyMillis = everyMillis;
    }

    void moved(PositionBatch batch, int index, List<LiveEvent> news) {
        long received = batch.receivedAt(index);
        Long last = told.get(batch.device(index));
        if (last == null || received - last >= everyMillis) {
            told.put(batch.device(index), received);
            news.add(new LiveEvent(
                    "position",
                    batch.wearer(index).unitId(),
                    batch.wearer(index).deviceId()));
        }
    }
}
