package org.anjiao.supervisee.exit;

import java.time.LocalDate;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Releases at the end of the term (T-40, Law art. 44). Nobody is released by the clock: at the end of the term whoever has
 * not been released stays in correction, marked and overdue, until a person of the county acts. Every step may fail with
 * {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION}, {@code FIELD_REQUIRED},
 * {@code TEXT_TOO_LONG}, {@code NOT_IN_CORRECTION} and {@code RELEASE_STATE}; {@code version} is what the caller has read,
 * null skips the comparison.
 */
@ProviderType
public interface Releases {
    /**
     * Files the personal summary.
     *
     * @param caller needs {@code CASE_RECORD}
     * @param handedInOn null if the person gave none; the text then says why
     * @throws org.anjiao.platform.ProblemException {@code RELEASE_DAY} if the day has not come
     */
    Release fileSummary(Caller caller, String superviseeId, Long version, String summary, LocalDate handedInOn);

    /**
     * Gives the written appraisal of the time in correction.
     *
     * @param caller needs {@code CASE_PROPOSE}
     */
    Release appraise(Caller caller, String superviseeId, Long version, String appraisal);

    /**
     * Announces the release, issues certificate and notice (D-22) and ends the case with everything that hangs on it.
     *
     * @param caller needs {@code CASE_RECEIVE}, in the unit of the county, and did not write the appraisal
     * @throws org.anjiao.platform.ProblemException {@code RELEASE_HELD} with the obstacles, {@code RELEASE_DAY},
     *     {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER}, {@code CASE_MODULE_AWAY}
     */
    Release release(Caller caller, String superviseeId, Long version, Announcement announcement);

    /**
     * Corrects what was filed wrongly of the announcement: what was filed stays visible, and certificate and notice are
     * issued anew with a reference to the old ones. The release itself stands.
     *
     * @param caller needs {@code CASE_RECEIVE}, in the unit of the county
     * @throws org.anjiao.platform.ProblemException {@code RELEASE_STATE} unless released, {@code RELEASE_DAY},
     *     {@code RELEASE_UNCHANGED}, {@code DECISION_LEVEL}
     */
    Release correct(Caller caller, String superviseeId, Long version, Announcement announcement, String reason);

    /** How a person's release stands, also before the first step. */
    Release find(Caller caller, String superviseeId);

    /** Persons in correction whose term ends or has ended, the earliest end first. */
    Page<Release> list(Caller caller, ReleaseQuery query);
}
