package org.anjiao.supervisee.track;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Requests for a person's track by those who do not keep the person: city and province, and the procuratorate of the place
 * (brief 6.3). A request names person, days, purpose and legal basis; somebody else decides on it at the level that {@code
 * TRACK_REQUEST_LEVEL} names, as a rule the county whose track it is; then who has filed it reads those days of that person
 * for as long as {@code TRACK_REQUEST_READ_DAYS} says. Steps may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED},
 * {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG} and {@link
 * TrackRequestProblem#TRACK_REQUEST_STATE}; {@code version} is what the caller has read, null skips the comparison.
 */
@ProviderType
public interface TrackRequests {
    /**
     * Files a request.
     *
     * @param caller needs {@code TRACK_REQUEST} over the person's unit; of a sensitive case also the need to know it
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}, {@link
     *     TrackRequestProblem#TRACK_REQUEST_PERIOD}
     */
    TrackRequest request(Caller caller, NewTrackRequest request);

    /**
     * Grants or refuses. The time to read runs from a grant.
     *
     * @param caller needs {@code TRACK_GRANT}, belongs to the deciding unit and did not file the request
     * @param comment required for a refusal
     * @throws org.anjiao.platform.ProblemException {@code DECISION_LEVEL}, {@code DECIDER_IS_PROPOSER}
     */
    TrackRequest decide(Caller caller, String id, Long version, boolean granted, String comment);

    /**
     * Gives a request or a grant back.
     *
     * @throws org.anjiao.platform.ProblemException {@link TrackRequestProblem#TRACK_REQUEST_NOT_OWN}
     */
    TrackRequest withdraw(Caller caller, String id, Long version, String reason);

    /**
     * Ends a grant before its time.
     *
     * @param caller as for {@link #decide}
     */
    TrackRequest revoke(Caller caller, String id, Long version, String reason);

    /** @param caller has filed it, or needs {@code TRACK_GRANT} */
    TrackRequest find(Caller caller, String id);

    /**
     * The requests on persons of a unit's subtree, or on one person, by the time when they were filed.
     *
     * @param caller needs {@code TRACK_GRANT}
     * @param state null means all
     */
    Page<TrackRequest> list(Caller caller, CaseQuery query, TrackRequestState state);

    /**
     * What the caller has filed, the latest first.
     *
     * @param caller needs {@code TRACK_REQUEST}
     * @param cursor null for the first page
     */
    Page<TrackRequest> own(Caller caller, String cursor, int limit);
}
