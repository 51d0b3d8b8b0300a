package org.anjiao.supervisee.internal.desk;

import java.time.Instant;

/** A record that does not outlive the case on which it hangs (T-40, T-41). */
public interface EndsWithCase {
    String id();

    /** Kind of record, as on the time line. */
    String recordType();

    /** Whether it still waits for somebody or holds. */
    boolean open();

    /**
     * Ends it, as it is open and the case has ended.
     *
     * @param why in Chinese
     */
    void endWithCase(String why, Instant now);

    /** The document to another organ to which nobody needs an answer any more; null if there is none. */
    default String awaiting() {
        return null;
    }
}
