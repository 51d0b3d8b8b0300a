package org.anjiao.monitoring;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Zones of persons under electronic positioning: each with its legal basis, proposed by one and approved by
 * another. {@code version} is what the caller has read; null skips the comparison. Each method may fail with {@code
 * RECORD_NOT_FOUND}, {@code NOT_PERMITTED} and {@code OUTSIDE_OWN_UNIT}; a hidden zone is not found by those who may not
 * see it. Every change, and every read of a hidden zone, is audited.
 */
@ProviderType
public interface Zones {
    /**
     * Proposes a zone; it has no effect yet.
     *
     * @param caller needs {@code ZONE_PROPOSE} over the person's unit, and {@code PROTECTED_ZONE} for a hidden one
     * @throws org.anjiao.platform.ProblemException {@code FIELD_REQUIRED}, {@code FIELD_INVALID} and the {@code ZONE_…}
     *     rules of {@link MonitoringProblem}
     */
    PersonZone propose(Caller caller, ZoneProposal proposal);

    /**
     * Approves; positions measured from now on, or from the first day on, are judged by it.
     *
     * @param caller needs {@code ZONE_APPROVE} over the person's unit and must not have proposed the zone
     * @throws org.anjiao.platform.ProblemException {@code ZONE_APPROVER_IS_PROPOSER}, {@code ZONE_STATE}, {@code
     *     STALE_VERSION}
     */
    PersonZone approve(Caller caller, String id, Long version);

    /** Rejects a proposal; same rights as {@link #approve}. */
    PersonZone reject(Caller caller, String id, Long version, String reason);

    /**
     * Lifts an approved zone at once.
     *
     * @param caller needs {@code ZONE_PROPOSE} over the person's unit: relief needs no second person
     */
    PersonZone lift(Caller caller, String id, Long version, String reason);

    /** @param caller needs {@code TRACK_READ} over the person's unit */
    PersonZone find(Caller caller, String id);

    /** All zones of a person that the caller may see, newest first; same rights as {@link #find}. */
    List<PersonZone> ofSupervisee(Caller caller, String superviseeId);
}
