package org.anjiao.supervisee.internal.desk;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

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

    /**
     * What the step is called where a pack names events: by its action; the grant of a measure by the measure's kind too, and
     * a risk assessment that holds by its band.
     */
    public Stream<String> events() {
        String kind = facts.get("kind");
        String band = facts.get("band");
        return Stream.of(action, action.equals("MEASURE_GRANTED") ? kind : null, band == null ? null : "RISK_" + band)
                .filter(Objects::nonNull);
    }
}
