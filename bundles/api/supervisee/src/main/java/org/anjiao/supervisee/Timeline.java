package org.anjiao.supervisee;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The way of each person as far as it is on record: every step of every regime, written in the step's own transaction. */
@ProviderType
public interface Timeline {
    /**
     * The steps of a person, latest first.
     *
     * @param caller needs {@code SUPERVISEE_READ} over the person's unit
     * @param cursor {@code next} of the previous page, or null
     */
    Page<TimelineEntry> of(Caller caller, String superviseeId, String cursor, int limit);
}
