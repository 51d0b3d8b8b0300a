package org.anjiao.supervisee.detention;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Detentions and coercive measures. While one lasts that is custody by the pack of its first day, the person bears {@link
 * org.anjiao.supervisee.Flag#DETAINED}, which holds a release; bail holds none (Law art. 44). Every step needs {@code CASE_RECORD} and may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED},
 * {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG} and {@code DETENTION_DAY}.
 */
@ProviderType
public interface Detentions {
    /**
     * Files a measure; the notice of the organ is expected within its limit (T-29).
     *
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}
     */
    Detention file(Caller caller, NewDetention detention);

    /**
     * Files the notice (D-25).
     *
     * @throws org.anjiao.platform.ProblemException {@code DETENTION_NOTICE_FILED}
     */
    Detention noticeCame(Caller caller, String id, Long version, LocalDate on, String notice);

    /**
     * Files the end of the measure: the person is back under supervision.
     *
     * @throws org.anjiao.platform.ProblemException {@code DETENTION_STATE}
     */
    Detention end(Caller caller, String id, Long version, LocalDate endedOn, String outcome);

    Detention find(Caller caller, String id);

    /** The measures against a person, the latest first. */
    List<Detention> ofPerson(Caller caller, String superviseeId);

    /**
     * The measures against the persons of a unit or against one person. Ordered by {@code since} (its own, and what a period
     * restricts), {@code noticeBy} or {@code ended}.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param kind null means all
     * @param lasting only those that last (true) or have ended (false); null means all
     */
    Page<Detention> list(Caller caller, CaseQuery query, DetentionKind kind, Boolean lasting);
}
