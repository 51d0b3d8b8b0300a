package org.anjiao.monitoring.internal;

import org.anjiao.device.Wearer;

/** Late reports to be added to a note. */
final class LateTally {
    final String id;
    final Wearer wearer;
    final boolean fresh;
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    int reports;
    int outside;

    /** @param fresh whether the note does not exist yet */
    LateTally(String id, Wearer wearer, boolean fresh) {
        this.id = id;
        this.wearer = wearer;
        this.fresh = fresh;
    }

    void add(long deviceTime, boolean isOutside) {
        from = Math.min(from, deviceTime);
        to = Math.max(to, deviceTime);
        reports++;
        outside += isOutside ? 1 : 0;
    }
}
