package org.anjiao.platform.audit;

import java.util.Map;

/**
 * What happened, as the actor did it.
 *
 * @param action stable verb, for example {@code HAZARD_ASSIGN}, {@code TRACK_READ}
 * @param recordType for example {@code hazard}; null when no record is concerned
 * @param recordId null when no record is concerned
 * @param unitId the unit that owns the record; null means the actor's own
 * @param purpose why sensitive data was read; null for other actions
 * @param details before and after or other particulars; values must not hold personal data that is masked elsewhere
 */
public record AuditRecord(
        String action, String recordType, String recordId, String unitId, String purpose, Map<String, String> details) {
    public AuditRecord {
        details = Map.copyOf(details);
    }

    /** A record of an action without purpose or details. */
    public static AuditRecord of(String action, String recordType, String recordId, String unitId) {
        return new AuditRecord(action, recordType, recordId, unitId, null, Map.of());
    }
}
