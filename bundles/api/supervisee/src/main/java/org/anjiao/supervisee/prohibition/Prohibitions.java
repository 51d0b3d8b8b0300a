package org.anjiao.supervisee.prohibition;

import java.time.LocalDate;
import java.util.Set;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Prohibition orders. Every call may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}
 * and, with what the caller has read of a version, {@code STALE_VERSION}; steps with {@code PROHIBITION_STATE}.
 */
@ProviderType
public interface Prohibitions {
    /**
     * Registers a court's order.
     *
     * @param caller needs {@code CASE_RECEIVE}
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code PROHIBITION_CATEGORY},
     *     {@code PROHIBITION_TERM}, {@code END_BEFORE_BEGIN}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG}
     */
    Prohibition register(Caller caller, NewProhibition order);

    /**
     * Records that the police of the place has its copy.
     *
     * @throws org.anjiao.platform.ProblemException {@code PROHIBITION_COPIED}
     */
    Prohibition copiedToPolice(Caller caller, String id, Long version, LocalDate on, String reference);

    /** Says which zones of monitoring enforce it. */
    Prohibition enforcedBy(Caller caller, String id, Long version, Set<String> zoneIds);

    /** Ends it before its term is over. */
    Prohibition lift(Caller caller, String id, Long version, String reason);

    Prohibition find(Caller caller, String id);

    /** @param state null means all */
    Page<Prohibition> list(Caller caller, CaseQuery query, ProhibitionState state);
}
