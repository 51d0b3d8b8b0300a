package org.anjiao.report;

import java.util.List;
import java.util.Map;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The written summaries that the campaign's direct addressees owe the province. */
@ProviderType
public interface SummaryReports {
    /**
     * The report of the caller's unit. The first call opens it: its first section is filled from the board, and the moment
     * of those figures is kept with it.
     *
     * @throws org.anjiao.platform.ProblemException {@code REPORT_NOT_ADDRESSEE} if the campaign was not issued to the
     *     caller's unit
     */
    SummaryReport draft(Caller caller, String campaign);

    /**
     * Fills the first section again with the present figures; what was written there is lost.
     *
     * @throws org.anjiao.platform.ProblemException {@code REPORT_STATE} once submitted or accepted
     */
    SummaryReport refill(Caller caller, String campaign);

    /**
     * Saves the texts of the caller's unit; sections may be missing until submission.
     *
     * @param version of the report that was read, or null to overwrite
     * @throws org.anjiao.platform.ProblemException {@code STALE_VERSION}, {@code REPORT_STATE} once submitted or accepted
     */
    SummaryReport save(Caller caller, String campaign, Map<ReportSection, String> sections, Long version);

    /**
     * Sends the saved report to the province. Late submission is accepted and marked.
     *
     * @throws org.anjiao.platform.ProblemException {@code REPORT_SECTION_MISSING} naming every missing or blank section,
     *     {@code REPORT_STATE}
     */
    SummaryReport submit(Caller caller, String campaign);

    /** The province takes the report. */
    SummaryReport accept(Caller caller, String id);

    /**
     * The province gives the report back; the first submission's stamp is kept.
     *
     * @param reason why; required
     */
    SummaryReport giveBack(Caller caller, String id, String reason);

    /** @throws org.anjiao.platform.ProblemException {@code RECORD_NOT_FOUND} also for a report outside the caller's reach */
    SummaryReport find(Caller caller, String id);

    /** One line for each addressee within the caller's reach, in the order of the campaign's addressees. */
    List<ReportStatus> statuses(Caller caller, String campaign);

    /** Completeness over all addressees; for the province. */
    ReportRates rates(Caller caller, String campaign);

    /**
     * The report as a file, by the installed format.
     *
     * @throws org.anjiao.platform.ProblemException {@code REPORT_FORMAT_MISSING} if no installed format makes that kind
     */
    RenderedReport render(Caller caller, String id, MediaKind media);
}
