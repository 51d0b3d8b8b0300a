package org.anjiao.monitoring;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The triage of alerts. {@code version} is what the caller has read; null skips the comparison. Each step may fail with
 * {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION} and
 * {@link MonitoringProblem#ALERT_STATE}, and is audited.
 */
@ProviderType
public interface Alerts {
    /**
     * The alerts of a unit's subtree, newest first.
     *
     * @param unitId null for the caller's own unit
     * @param state null for all
     * @param cursor null for the first page
     */
    Page<Alert> list(Caller caller, String unitId, AlertState state, String cursor, int limit);

    /**
     * The alerts of a person, newest first: all of them for whoever keeps the person now, otherwise those that the caller's
     * units had in hand.
     *
     * @param cursor null for the first page
     */
    Page<Alert> ofPerson(Caller caller, String superviseeId, String cursor, int limit);

    Alert find(Caller caller, String id);

    /** An officer has taken note. */
    Alert acknowledge(Caller caller, String id, Long version);

    /** An officer begins to find out. */
    Alert investigate(Caller caller, String id, Long version);

    /**
     * Ends the triage. A genuine one becomes a hazard in the same transaction.
     *
     * @param comment required, at most 1,000 characters
     */
    Alert resolve(Caller caller, String id, Long version, AlertOutcome outcome, String comment);
}
