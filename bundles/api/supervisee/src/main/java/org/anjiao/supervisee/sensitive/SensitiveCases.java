package org.anjiao.supervisee.sensitive;

import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sensitive cases (重大敏感案件, R-67). While a marker holds, the person's file is read, and steps on it are taken, only by the
 * accounts that it names, the county's heads, and the units above the county up to the level of
 * {@code SENSITIVE_REPORT_LEVEL}; lists show the number alone to all others. Steps may fail with {@code RECORD_NOT_FOUND},
 * {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG} and
 * {@code SENSITIVE_STATE}; {@code version} is what the caller has read, null skips the comparison.
 */
@ProviderType
public interface SensitiveCases {
    /**
     * Proposes to mark the case.
     *
     * @param caller needs {@code CASE_PROPOSE} and belongs to the person's county
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code SENSITIVE_ALREADY},
     *     {@code SENSITIVE_READER}
     */
    SensitiveCase propose(Caller caller, NewSensitiveCase proposal);

    /**
     * Proposes to lift the marker.
     *
     * @param caller as for {@link #propose}, and knows the case
     */
    SensitiveCase proposeLifting(Caller caller, String id, Long version, String reason);

    /**
     * Decides on what is proposed.
     *
     * @param caller one of the county's heads ({@code KEY_PERSON_DECIDE}) who did not propose it
     * @param comment required for a refusal
     * @throws org.anjiao.platform.ProblemException {@code DECIDER_IS_PROPOSER}, {@code DECISION_LEVEL}
     */
    SensitiveCase decide(Caller caller, String id, Long version, boolean granted, String comment);

    /**
     * Names anew who needs to know.
     *
     * @param caller one of the county's heads ({@code KEY_PERSON_DECIDE})
     * @throws org.anjiao.platform.ProblemException {@code SENSITIVE_READER}
     */
    SensitiveCase nameReaders(Caller caller, String id, Long version, List<String> readers);

    /**
     * A person's markers, the latest first.
     *
     * @param caller needs {@code SUPERVISEE_READ}, and knows the case while one holds
     */
    List<SensitiveCase> of(Caller caller, String superviseeId);
}
