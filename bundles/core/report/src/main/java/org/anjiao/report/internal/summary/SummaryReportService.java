package org.anjiao.report.internal.summary;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.anjiao.campaign.Campaign;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.Participation;
import org.anjiao.campaign.ParticipationState;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.Transactions;
import org.anjiao.report.MediaKind;
import org.anjiao.report.RenderedReport;
import org.anjiao.report.ReportRates;
import org.anjiao.report.ReportSection;
import org.anjiao.report.ReportState;
import org.anjiao.report.ReportStatus;
import org.anjiao.report.RollUp;
import org.anjiao.report.SummaryReport;
import org.anjiao.report.SummaryReports;
import org.anjiao.report.internal.ReportProblem;

/** Summary reports from draft to acceptance. */
class SummaryReportService implements SummaryReports {
    private static final String RECORD_TYPE = "summary-report";
    private static final int MAX_COMMENT = 1000;

    private final ReportStore store;
    private final Transactions transactions;
    private final Campaigns campaigns;
    private final Organization organization;
    private final RollUp rollUp;
    private final ReportRenderer renderer;
    private final AccessControl access;
    private final AuditLog audit;
    private final IdGenerator ids;
    private final Clock clock;

    SummaryReportService(
            ReportStore store,
            Transactions transactions,
            Campaigns campaigns,
            Organization organization,
            RollUp rollUp,
            ReportRenderer renderer,
            AccessControl access,
            AuditLog audit,
            IdGenerator ids,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.campaigns = campaigns;
        this.organization = organization;
        this.rollUp = rollUp;
        this.renderer = renderer;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    final ReportRenderer renderer() {
        return renderer;
    }

    @Override
    public SummaryReport draft(Caller caller, String campaign) {
        requireAddressee(caller, campaign);
        return onReport(caller, campaign, ReportEntity::toReport);
    }

    /**
     * One step on the own unit's report, which is opened if there is none. Two who open it at the same moment collide in
     * the database; whoever comes second then finds the other's.
     */
    private SummaryReport onReport(Caller caller, String campaign, Function<ReportEntity, SummaryReport> step) {
        boolean opening = store.of(campaign, caller.unitId()).isEmpty();
        try {
            return transactions.required(() -> step.apply(own(caller, campaign)));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            if (opening && store.of(campaign, caller.unitId()).isPresent()) {
                return transactions.required(() -> step.apply(own(caller, campaign)));
            }
            throw e;
        }
    }

    private SummaryReport open(Caller caller, String campaign) {
        ReportEntity report = new ReportEntity(ids.next(), campaign, caller.unitId());
        fill(caller, campaign, report);
        SummaryReport opened = store.add(report);
        record(caller, "REPORT_OPEN", opened, Map.of());
        return opened;
    }

    private void fill(Caller caller, String campaign, ReportEntity report) {
        Instant asOf = now();
        String text = FiguresText.of(
                unit(caller.unitId()).name(),
                rollUp.rollUp(caller, campaign, caller.unitId(), asOf, Axis.REPORTING)
                        .nodes()
                        .get(0)
                        .figures(),
                asOf);
        report.fillFigures(text, asOf);
    }

    @Override
    public SummaryReport refill(Caller caller, String campaign) {
        requireAddressee(caller, campaign);
        return onReport(caller, campaign, report -> {
            report.become(ReportStep.SAVE.apply(report.state()));
            fill(caller, campaign, report);
            return written(caller, "REPORT_REFILL", report, Map.of());
        });
    }

    @Override
    public SummaryReport save(Caller caller, String campaign, Map<ReportSection, String> sections, Long version) {
        requireAddressee(caller, campaign);
        Map<ReportSection, String> checked = Sections.checked(sections);
        return onReport(caller, campaign, report -> {
            if (version != null && version != report.version()) {
                throw new ProblemException(CommonProblem.STALE_VERSION, "version");
            }
            report.become(ReportStep.SAVE.apply(report.state()));
            report.write(checked);
            return written(caller, "REPORT_SAVE", report, Map.of());
        });
    }

    @Override
    public SummaryReport submit(Caller caller, String campaign) {
        Participation part = requireAddressee(caller, campaign);
        return onReport(caller, campaign, report -> {
            ReportState next = ReportStep.SUBMIT.apply(report.state());
            Sections.requireAll(report.sections());
            Instant now = clock.instant();
            report.become(next);
            report.submitted(now, number(campaign, caller.unitId(), now));
            advance(caller, campaign, part);
            return written(caller, "REPORT_SUBMIT", report, Map.of("submittedAt", now.toString()));
        });
    }

    /** A unit that has done all steps before goes on by itself; one that has not still owes them, but may report. */
    private void advance(Caller caller, String campaign, Participation part) {
        if (part.state() == ParticipationState.SUMMARISING || part.state() == ParticipationState.RETURNED) {
            campaigns.advance(caller, campaign, ParticipationState.SUBMITTED);
        }
    }

    private String number(String campaign, String unitId, Instant now) {
        return "%s〔%d〕%s号"
                .formatted(campaign, Shanghai.dayOf(now).getYear(), unit(unitId).code());
    }

    @Override
    public SummaryReport accept(Caller caller, String id) {
        return review(caller, id, ReportStep.ACCEPT, null, ParticipationState.ACCEPTED);
    }

    @Override
    public SummaryReport giveBack(Caller caller, String id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw CommonProblem.required("reason");
        }
        if (reason.length() > MAX_COMMENT) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "reason", "reason", "≤ " + MAX_COMMENT);
        }
        return review(caller, id, ReportStep.GIVE_BACK, reason.strip(), ParticipationState.RETURNED);
    }

    private SummaryReport review(Caller caller, String id, ReportStep step, String comment, ParticipationState to) {
        return transactions.required(() -> {
            ReportEntity report = reachable(caller, id);
            access.require(caller, Permission.REPORT_REVIEW, report.unitId());
            report.become(step.apply(report.state()));
            report.comment(comment);
            String campaign = report.toReport().campaign();
            boolean submitted = campaigns.participations(caller, campaign).stream()
                    .anyMatch(part ->
                            part.unitId().equals(report.unitId()) && part.state() == ParticipationState.SUBMITTED);
            if (submitted) {
                campaigns.review(caller, campaign, report.unitId(), to, comment);
            }
            return written(caller, "REPORT_" + step, report, Map.of());
        });
    }

    @Override
    public SummaryReport find(Caller caller, String id) {
        return reachable(caller, id).toReport();
    }

    @Override
    public List<ReportStatus> statuses(Caller caller, String campaign) {
        Deadline deadline = new Deadline(campaigns.find(caller, campaign).reportDueAt());
        Map<String, SummaryReport> reports = store.byUnit(campaign);
        Instant now = clock.instant();
        return campaigns.participations(caller, campaign).stream()
                .map(part -> status(part.unitId(), reports.get(part.unitId()), deadline, now))
                .toList();
    }

    private ReportStatus status(String unitId, SummaryReport report, Deadline deadline, Instant now) {
        Instant first = report == null ? null : report.firstSubmittedAt();
        return new ReportStatus(
                unitId,
                unit(unitId).name(),
                report == null ? null : report.id(),
                report == null ? null : report.state(),
                deadline.judge(first, now),
                first);
    }

    @Override
    public ReportRates rates(Caller caller, String campaign) {
        access.require(
                caller,
                Permission.REPORT_READ,
                organization.root(clock.instant()).id());
        return Deadline.rates(statuses(caller, campaign));
    }

    @Override
    public RenderedReport render(Caller caller, String id, MediaKind media) {
        SummaryReport report = reachable(caller, id).toReport();
        Campaign campaign = campaigns.find(caller, report.campaign());
        RenderedReport rendered = renderer.render(
                report,
                campaign.title(),
                unit(report.unitId()).name(),
                organization.root(clock.instant()).name(),
                rollUp.rollUp(caller, report.campaign(), report.unitId(), report.figuresAsOf(), Axis.REPORTING),
                media);
        record(caller, "REPORT_EXPORT", report, Map.of("media", media.name()));
        return rendered;
    }

    private Participation requireAddressee(Caller caller, String campaign) {
        access.require(caller, Permission.REPORT_WRITE, caller.unitId());
        return campaigns.participations(caller, campaign).stream()
                .filter(part -> part.unitId().equals(caller.unitId()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ReportProblem.REPORT_NOT_ADDRESSEE, null, campaign));
    }

    private ReportEntity own(Caller caller, String campaign) {
        return store.of(campaign, caller.unitId()).orElseGet(() -> {
            open(caller, campaign);
            return store.of(campaign, caller.unitId()).orElseThrow();
        });
    }

    private ReportEntity reachable(Caller caller, String id) {
        ReportEntity report = store.find(id).orElseThrow(() -> CommonProblem.notFound(id));
        // Who writes an own report reads it too; to such a caller another unit's is out of reach, not out of rights.
        boolean onlyWrites = caller.may(Permission.REPORT_WRITE) && !caller.may(Permission.REPORT_READ);
        access.require(caller, onlyWrites ? Permission.REPORT_WRITE : Permission.REPORT_READ, report.unitId());
        return report;
    }

    private SummaryReport written(Caller caller, String action, ReportEntity report, Map<String, String> details) {
        SummaryReport written = store.update(report);
        record(caller, action, written, details);
        return written;
    }

    private void record(Caller caller, String action, SummaryReport report, Map<String, String> details) {
        audit.record(caller, new AuditRecord(action, RECORD_TYPE, report.id(), report.unitId(), null, details));
    }

    private Unit unit(String id) {
        return organization.unit(id, clock.instant());
    }

    /** To the second, so that the moment that is printed is the moment that was counted. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
