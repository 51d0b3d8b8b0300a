package org.anjiao.supervisee.visit;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Visits. How often one is due is said by the pack in force on the day of the last one, for the person's class. Every call
 * may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED} and {@code OUTSIDE_OWN_UNIT}.
 */
@ProviderType
public interface Visits {
    /**
     * Files a visit. Where somebody was met it fulfils what was due and begins the next limit.
     *
     * @param caller needs {@code CASE_RECORD}; the visitor
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code FIELD_REQUIRED},
     *     {@code TEXT_TOO_LONG}, {@code VISIT_TIME}, {@code VISIT_MET}
     */
    Visit file(Caller caller, NewVisit visit);

    /**
     * Visits; above the county without companions and findings.
     *
     * @param kind null means all
     */
    Page<Visit> list(Caller caller, CaseQuery query, VisitKind kind);

    /**
     * One visit in full.
     *
     * @param caller needs {@code SUPERVISEE_READ}
     * @param purpose what for, put on the person's record; required above the county, else unused
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}
     */
    Visit find(Caller caller, String id, String purpose);
}
