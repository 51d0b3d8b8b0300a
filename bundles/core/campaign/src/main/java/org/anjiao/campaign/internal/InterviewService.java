package org.anjiao.campaign.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.campaign.Amendment;
import org.anjiao.campaign.CampaignProblem;
import org.anjiao.campaign.Clarity;
import org.anjiao.campaign.FileInterview;
import org.anjiao.campaign.FoundHazard;
import org.anjiao.campaign.Interview;
import org.anjiao.campaign.InterviewTask;
import org.anjiao.campaign.Interviews;
import org.anjiao.campaign.Outline;
import org.anjiao.campaign.TaskQuery;
import org.anjiao.campaign.TaskState;
import org.anjiao.campaign.TaskSummary;
import org.anjiao.campaign.TaskTotals;
import org.anjiao.campaign.internal.ScreeningCounts.Change;
import org.anjiao.hazard.HazardSource;
import org.anjiao.hazard.Hazards;
import org.anjiao.hazard.RegisterHazard;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Page;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.fact.FactLedger;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.SuperviseeLabel;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Interview tasks: filing, correction, exemption. Each step is one transaction with its facts and its audit entry. */
@Component
public final class InterviewService implements Interviews {
    /** Record type of a task in facts and audit entries. */
    static final String TASK = "interview-task";

    private final CampaignStore store;
    private final Transactions transactions;
    private final Organization organization;
    private final SuperviseeDirectory supervisees;
    private final Hazards hazards;
    private final AccessControl access;
    private final ScreeningCounts counts;
    private final AuditLog audit;
    private final LiveEvents live;
    private final IdGenerator ids;
    private final Clock clock;
    private final Templates templates = new Templates();

    @Activate
    public InterviewService(
            @Reference(target = "(osgi.unit.name=anjiao-campaign)") JpaTemplate jpa,
            @Reference(target = "(domain=campaign)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference Hazards hazards,
            @Reference AccessControl access,
            @Reference FactLedger ledger,
            @Reference AuditLog audit,
            @Reference LiveEvents live,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        this.store = new CampaignStore(jpa);
        this.transactions = transactions;
        this.organization = organization;
        this.supervisees = supervisees;
        this.hazards = hazards;
        this.access = access;
        this.counts = new ScreeningCounts(store, ledger, ids);
        this.audit = audit;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Page<TaskSummary> tasks(Caller caller, TaskQuery query) {
        Checks.present("campaign", query.campaign());
        Set<String> units = subtree(access.scope(caller, Permission.CAMPAIGN_READ, query.unitId()));
        return transactions.required(() -> {
            LocalDate dueOn = template(query.campaign()).screenedBy();
            Page<TaskEntity> page = store.tasks(query, units, supervisees.hidden(caller));
            return new Page<>(summaries(page.items(), dueOn), page.next());
        });
    }

    @Override
    public List<TaskSummary> summaries(Caller caller, Collection<String> taskIds) {
        return transactions.required(() -> {
            Set<String> hidden = supervisees.hidden(caller);
            List<TaskSummary> lines = new ArrayList<>();
            for (TaskEntity task : store.tasks(taskIds)) {
                if (access.permits(caller, Permission.CAMPAIGN_READ, task.unitId())
                        && !hidden.contains(task.superviseeId())) {
                    lines.addAll(
                            summaries(List.of(task), template(task.campaign()).screenedBy()));
                }
            }
            return lines;
        });
    }

    private List<TaskSummary> summaries(List<TaskEntity> tasks, LocalDate dueOn) {
        Instant now = now();
        Map<String, SuperviseeLabel> labels =
                supervisees.labels(tasks.stream().map(TaskEntity::superviseeId).toList());
        return tasks.stream()
                .map(task -> summary(task, labels.get(task.superviseeId()), dueOn, now))
                .toList();
    }

    private static TaskSummary summary(TaskEntity task, SuperviseeLabel person, LocalDate dueOn, Instant now) {
        return new TaskSummary(
                task.id(),
                task.campaign(),
                task.superviseeId(),
                person == null ? null : person.number(),
                person == null ? null : person.name(),
                task.unitId(),
                task.isKey(),
                task.isMinor(),
                task.isNewEntrant(),
                dueOn,
                task.overdue(dueOn, now),
                task.state(),
                task.missing());
    }

    @Override
    public InterviewTask task(Caller caller, String id) {
        return transactions.required(() -> {
            TaskEntity task = store.task(id);
            if (!supervisees.keeps(access, caller, Permission.CAMPAIGN_READ, task.superviseeId())) {
                access.require(caller, Permission.CAMPAIGN_READ, task.unitId());
            }
            supervisees.requireKnown(caller, task.superviseeId());
            return view(task);
        });
    }

    @Override
    public TaskTotals totals(Caller caller, String campaign, String unitId) {
        Set<String> units = subtree(access.scope(caller, Permission.CAMPAIGN_READ, unitId));
        Map<TaskState, Long> counts =
                transactions.required(() -> store.counts(campaign, units, supervisees.hidden(caller)));
        return new TaskTotals(
                counts.getOrDefault(TaskState.OPEN, 0L),
                counts.getOrDefault(TaskState.DONE, 0L),
                counts.getOrDefault(TaskState.EXEMPT_REQUESTED, 0L),
                counts.getOrDefault(TaskState.EXEMPT, 0L));
    }

    @Override
    public Page<Amendment> amendments(Caller caller, String campaign, String unitId, String cursor, int limit) {
        Set<String> units = subtree(access.scope(caller, Permission.CAMPAIGN_READ, unitId));
        return transactions.required(() -> {
            Page<AmendmentEntity> page =
                    store.amendments(campaign, units, supervisees.hidden(caller), cursor, Page.limit(limit));
            Map<String, SuperviseeLabel> labels = supervisees.labels(
                    page.items().stream().map(AmendmentEntity::superviseeId).toList());
            return page.map(amendment -> amendment.view(labels.get(amendment.superviseeId())));
        });
    }

    @Override
    public InterviewTask file(Caller caller, String taskId, Long version, FileInterview interview) {
        return step(caller, taskId, version, Permission.INTERVIEW_FILE, TaskState.OPEN, (task, now) -> {
            Change change = change(caller, task, now, interview.amendmentReason());
            change.requireReason("amendmentReason");
            keep(caller, task, interview, change.reason(), now);
            counts.add(task, Metric.DONE, 1, interview.heldAt(), change);
            if (task.isFiveClear()) {
                counts.add(task, Metric.FIVE_CLEAR, 1, interview.heldAt(), change);
            }
            return "INTERVIEW_FILE";
        });
    }

    @Override
    public InterviewTask correct(Caller caller, String taskId, Long version, FileInterview interview, String reason) {
        return step(caller, taskId, version, Permission.INTERVIEW_FILE, TaskState.DONE, (task, now) -> {
            Checks.text("reason", reason, 1000);
            boolean clearBefore = task.isFiveClear();
            keep(caller, task, interview, reason, now);
            if (clearBefore != task.isFiveClear()) {
                counts.add(task, Metric.FIVE_CLEAR, clearBefore ? -1 : 1, now, change(caller, task, now, reason));
            }
            return "INTERVIEW_CORRECT";
        });
    }

    private void keep(Caller caller, TaskEntity task, FileInterview interview, String reason, Instant now) {
        CampaignEntity campaign = store.campaign(task.campaign());
        InterviewRules.check(campaign, task, outline(task), interview, now);
        checkJointSession(caller, task, interview);
        task.filed(unclear(interview));
        store.add(new InterviewEntity(ids.next(), task, interview, reason, caller.account(), now));
        List<FoundHazard> found = interview.found();
        for (int i = 0; i < found.size(); i++) {
            register(caller, task, found.get(i), "hazards[" + i + "]");
        }
    }

    /** @param place in the filing, by which a problem names its field */
    private void register(Caller caller, TaskEntity task, FoundHazard found, String place) {
        try {
            hazards.register(
                    caller,
                    new RegisterHazard(
                            task.superviseeId(),
                            found.kind(),
                            found.disputeType(),
                            found.title(),
                            found.description(),
                            found.level(),
                            HazardSource.INTERVIEW,
                            task.id()));
        } catch (ProblemException e) {
            throw e.within(place);
        }
    }

    /** Law art. 52: minors are dealt with apart from adults. */
    private void checkJointSession(Caller caller, TaskEntity task, FileInterview interview) {
        for (String otherId : interview.jointWith()) {
            TaskEntity other = store.task(otherId);
            access.require(caller, Permission.INTERVIEW_FILE, other.unitId());
            supervisees.requireKnown(caller, other.superviseeId());
            if (other.isMinor() != task.isMinor()) {
                throw new ProblemException(CampaignProblem.MINOR_NOT_WITH_ADULTS, "jointWith");
            }
        }
    }

    private static Set<Clarity> unclear(FileInterview interview) {
        Set<Clarity> unclear = EnumSet.noneOf(Clarity.class);
        interview.clarities().forEach((clarity, finding) -> {
            if (!finding.clear()) {
                unclear.add(clarity);
            }
        });
        return unclear;
    }

    @Override
    public InterviewTask requestExemption(Caller caller, String taskId, Long version, String reason) {
        return step(caller, taskId, version, Permission.INTERVIEW_FILE, TaskState.OPEN, (task, now) -> {
            Checks.text("reason", reason, 1000);
            task.exemptionRequested(reason, caller.account(), now);
            return "EXEMPTION_REQUEST";
        });
    }

    @Override
    public InterviewTask decideExemption(Caller caller, String taskId, Long version, boolean granted, String comment) {
        return step(caller, taskId, version, Permission.INTERVIEW_EXEMPT, TaskState.EXEMPT_REQUESTED, (task, now) -> {
            if (caller.account().equals(task.exemptRequestedBy())) {
                throw new ProblemException(CampaignProblem.EXEMPTION_NEEDS_OTHER_PERSON, null);
            }
            Checks.optionalText("comment", comment, 1000);
            if (!granted) {
                Checks.text("comment", comment, 1000);
            }
            task.exemptionDecided(granted, comment, caller.account(), now);
            if (granted) {
                Change change = change(caller, task, now, comment);
                change.requireReason("comment");
                counts.add(task, Metric.EXEMPT, 1, now, change);
            }
            return granted ? "EXEMPTION_GRANT" : "EXEMPTION_REFUSE";
        });
    }

    private InterviewTask step(
            Caller caller, String taskId, Long version, Permission permission, TaskState expected, Step step) {
        return transactions.required(() -> {
            TaskEntity task = store.task(taskId);
            access.require(caller, permission, task.unitId());
            supervisees.requireKnown(caller, task.superviseeId());
            if (version != null && version != task.version()) {
                throw new ProblemException(CommonProblem.STALE_VERSION, null);
            }
            task.require(expected);
            String action = step.take(task, now());
            store.flush();
            audit.record(caller, AuditRecord.of(action, TASK, task.id(), task.unitId()));
            LiveEvent event = new LiveEvent("rollup", task.unitId(), task.id());
            transactions.afterCommit(() -> live.publish(event));
            return view(task);
        });
    }

    private Change change(Caller caller, TaskEntity task, Instant now, String reason) {
        return new Change(caller, now, now.isAfter(template(task.campaign()).countsLockedAt()), reason);
    }

    private InterviewTask view(TaskEntity task) {
        LocalDate dueOn = template(task.campaign()).screenedBy();
        SuperviseeLabel person = supervisees.label(task.superviseeId()).orElse(null);
        Interview interview = store.interview(task.id(), task.revision())
                .map(InterviewEntity::view)
                .orElse(null);
        return new InterviewTask(
                task.id(),
                task.campaign(),
                task.superviseeId(),
                person == null ? null : person.number(),
                person == null ? null : person.name(),
                task.unitId(),
                task.isKey(),
                task.isMinor(),
                task.isNewEntrant(),
                outline(task),
                dueOn,
                task.overdue(dueOn, now()),
                task.state(),
                task.missing(),
                interview,
                task.exemption(),
                task.version());
    }

    private Outline outline(TaskEntity task) {
        return template(task.campaign()).outline(task.outlineKey());
    }

    private Template template(String campaign) {
        return templates.of(store.campaign(campaign));
    }

    /** The unit with all that report to it; null if that is everyone. */
    private Set<String> subtree(String unitId) {
        Instant now = now();
        if (unitId.equals(organization.root(now).id())) {
            return null;
        }
        return Set.copyOf(organization.tree(Axis.REPORTING, now).unitsBelow(unitId));
    }

    /** In milliseconds, as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What a step does to a task; gives the name of the audit entry. */
    @FunctionalInterface
    private interface Step {
        String take(TaskEntity task, Instant now);
    }
}
