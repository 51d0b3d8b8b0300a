package org.anjiao.supervisee.internal.desk;

import java.time.Instant;
import java.util.Map;

/**
 * A step of a case for the audit log and the person's time line.
 *
 * @param action stable code
 * @param recordType kind of record
 * @param recordId that record
 * @param at when it happened; null means now
 * @param facts what to show; no personal data
 */
public record CaseStep(String action, String recordType, String recordId, Instant at, Map<String, String> facts) {
    /** A step that happens now. */
    public CaseStep(String action, String recordType, String recordId, Map<String, String> facts) {
        this(action, recordType, recordId, null, facts);
    }
}
