package org.anjiao.monitoring.internal;

/** How the circle in which a device is lies to the border. */
enum Verdict {
    /** Wholly inside, and far enough from the border to count as back. */
    WELL_INSIDE,
    /** Wholly inside. */
    INSIDE,
    /** The circle meets the border: proves nothing. */
    UNSURE,
    /** Wholly outside. */
    OUTSIDE
}
