package org.anjiao.supervisee.education;

import java.time.YearMonth;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sessions of education and voluntary work. Every call may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED},
 * {@code OUTSIDE_OWN_UNIT} and, with what the caller has read of a version, {@code STALE_VERSION}.
 */
@ProviderType
public interface Sessions {
    /**
     * Plans a session of the caller's unit.
     *
     * @param caller needs {@code CASE_RECORD} over every person
     * @throws org.anjiao.platform.ProblemException {@code SESSION_EMPTY}, {@code SESSION_MINORS_APART},
     *     {@code SESSION_MINORS_ROOM}, {@code SESSION_MINUTES}, {@code NOT_IN_CORRECTION}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG}
     */
    Session plan(Caller caller, NewSession session);

    /**
     * Records who came; closes the session and credits the minutes to the month of its beginning.
     *
     * @param marks one for everybody on the list
     * @throws org.anjiao.platform.ProblemException {@code SESSION_STATE}, {@code SESSION_TIME},
     *     {@code SESSION_INCOMPLETE}, {@code SESSION_NOT_INVITED}, {@code SESSION_MINUTES}
     */
    Session hold(Caller caller, String id, Long version, List<AttendanceMark> marks);

    Session cancel(Caller caller, String id, Long version, String reason);

    Session find(Caller caller, String id);

    /**
     * @param kind null means all
     * @param state null means all
     */
    Page<Session> list(Caller caller, CaseQuery query, SessionKind kind, SessionState state);

    /**
     * How far everybody on a session's list is with its kind in its month: who still lacks hours is seen while the attendance
     * is taken. Of those whom the caller may read.
     */
    List<HoursOfMonth> hoursOfListed(Caller caller, String id);

    /** Both kinds of a person's month. */
    List<HoursOfMonth> hours(Caller caller, String superviseeId, YearMonth month);
}
