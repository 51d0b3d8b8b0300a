package org.anjiao.supervisee.report;

import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.CaseQuery;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reports. How often one is due is said by the pack in force on the day of the last one, for the person's class. Every call
 * may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED} and {@code OUTSIDE_OWN_UNIT}.
 */
@ProviderType
public interface Reports {
    /**
     * Files a report; it counts once an officer has accepted it.
     *
     * @param caller needs {@code CASE_RECORD}
     * @throws org.anjiao.platform.ProblemException {@code NOT_IN_CORRECTION}, {@code FIELD_REQUIRED},
     *     {@code TEXT_TOO_LONG}, {@code REPORT_TIME}, {@code REPORT_SUBJECT}, {@code REPORT_CHANNEL_UNCHECKED}
     */
    Report file(Caller caller, NewReport report);

    /**
     * Gives the officer's verdict, which is final. An accepted report fulfils what was due and begins the next limit.
     *
     * @param caller needs {@code CASE_RECORD}
     * @param version what the caller has read; null skips the comparison
     * @param reason required where the verdict rejects or departs from the program's
     * @throws org.anjiao.platform.ProblemException {@code STALE_VERSION}, {@code REPORT_STATE},
     *     {@code REPORT_REASON_REQUIRED}
     */
    Report judge(Caller caller, String id, Long version, boolean accepted, String reason);

    /**
     * One report in full.
     *
     * @param caller needs {@code SUPERVISEE_READ}; for a health report {@code SUPERVISEE_UNMASK}
     * @param purpose what for, put on the person's record; required for a health report and above the county, else unused
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}
     */
    Report find(Caller caller, String id, String purpose);

    /**
     * Reports; above the county without contents.
     *
     * @param state null means all
     */
    Page<Report> list(Caller caller, CaseQuery query, ReportState state);

    ReportStanding standing(Caller caller, String superviseeId);
}
