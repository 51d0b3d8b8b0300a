package org.anjiao.campaign.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.anjiao.campaign.Campaign;
import org.anjiao.campaign.CampaignProblem;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.Completeness;
import org.anjiao.campaign.CreateCampaign;
import org.anjiao.campaign.LeadingGroup;
import org.anjiao.campaign.Participation;
import org.anjiao.campaign.ParticipationState;
import org.anjiao.campaign.WorkPlan;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.fact.FactLedger;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.StoreException;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.Jurisdiction;
import org.anjiao.policy.PolicyBook;
import org.anjiao.policy.RuleCodes;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Campaigns, their issue, and the units' parts in them. */
@Component
public final class CampaignService implements Campaigns {
    private static final int MOST_MISSING = 100;

    private final CampaignStore store;
    private final DataSource dataSource;
    private final Transactions transactions;
    private final Organization organization;
    private final SuperviseeDirectory supervisees;
    private final PolicyBook policy;
    private final AccessControl access;
    private final FactLedger ledger;
    private final AuditLog audit;
    private final LiveEvents live;
    private final IdGenerator ids;
    private final Clock clock;
    private final Templates templates = new Templates();

    @Activate
    public CampaignService(
            @Reference(target = "(osgi.unit.name=anjiao-campaign)") JpaTemplate jpa,
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource dataSource,
            @Reference(target = "(domain=campaign)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference SuperviseeDirectory supervisees,
            @Reference PolicyBook policy,
            @Reference AccessControl access,
            @Reference FactLedger ledger,
            @Reference AuditLog audit,
            @Reference LiveEvents live,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        this.store = new CampaignStore(jpa);
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.organization = organization;
        this.supervisees = supervisees;
        this.policy = policy;
        this.access = access;
        this.ledger = ledger;
        this.audit = audit;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Campaign create(Caller caller, CreateCampaign command) {
        return transactions.required(() -> {
            Instant now = now();
            requireProvince(caller, now);
            Checks.present("template", command.template());
            String text = templates
                    .text(command.template())
                    .orElseThrow(() -> new ProblemException(
                            CampaignProblem.TEMPLATE_UNKNOWN,
                            "template",
                            command.template(),
                            String.join(", ", Templates.INSTALLED)));
            Template template = TemplateReader.read(text);
            if (store.findCampaign(template.code()).isPresent()) {
                throw new ProblemException(CampaignProblem.CAMPAIGN_EXISTS, "template", template.code());
            }
            LocalDate snapshotOn = command.snapshotOn() == null ? template.startsOn() : command.snapshotOn();
            if (snapshotOn.isAfter(template.endsOn())) {
                throw Checks.invalid("snapshotOn", "≤ " + template.endsOn());
            }
            CampaignEntity campaign = new CampaignEntity(template, text, snapshotOn);
            store.add(campaign);
            store.flush();
            audit.record(caller, AuditRecord.of("CAMPAIGN_CREATE", "campaign", campaign.code(), caller.unitId()));
            return campaign.view(template, now);
        });
    }

    @Override
    public Campaign issue(Caller caller, String code) {
        return transactions.required(() -> {
            Instant now = now();
            Unit province = requireProvince(caller, now);
            CampaignEntity campaign = store.campaign(code);
            if (campaign.issuedAt() != null) {
                throw new ProblemException(CampaignProblem.CAMPAIGN_ISSUED, null, code);
            }
            applyRules(campaign, province, now);
            // Whoever issues at the same time fails here, by the campaign's version, before anything is written twice.
            store.flush();
            List<Unit> units = organization.directUnits(now);
            units.forEach(unit -> store.add(new ParticipationEntity(code, unit.id(), now)));
            int tasks = openTasks(campaign, now);
            audit.record(
                    caller,
                    new AuditRecord(
                            "CAMPAIGN_ISSUE",
                            "campaign",
                            code,
                            province.id(),
                            null,
                            Map.of("units", "" + units.size(), "tasks", "" + tasks)));
            transactions.afterCommit(() -> live.publish(new LiveEvent("rollup", province.id(), null)));
            return campaign.view(templates.of(campaign), now);
        });
    }

    private void applyRules(CampaignEntity campaign, Unit province, Instant now) {
        Jurisdiction jurisdiction = Jurisdiction.of(organization.authorities(province.id(), now));
        RuleValue days = policy.rule(RuleCodes.NEW_ENTRANT_DAYS, jurisdiction, campaign.snapshotOn());
        RuleValue visit = policy.rule(RuleCodes.NEW_ENTRANT_VISIT_REQUIRED, jurisdiction, campaign.snapshotOn());
        campaign.issued(now, days.intValue(), visit.holds(), days.basis() + "; " + visit.basis());
    }

    private int openTasks(CampaignEntity campaign, Instant now) {
        try (TaskInsert insert = new TaskInsert(dataSource, ledger, ids, campaign, templates.of(campaign), now)) {
            supervisees.population(null, campaign.snapshotOn(), insert);
            return insert.finish();
        } catch (SQLException e) {
            throw new StoreException("Interview tasks cannot be written", e);
        }
    }

    private Unit requireProvince(Caller caller, Instant now) {
        Unit province = organization.root(now);
        access.require(caller, Permission.CAMPAIGN_ISSUE, province.id());
        return province;
    }

    @Override
    public Campaign find(Caller caller, String code) {
        return transactions.required(() -> view(readable(caller, code), now()));
    }

    @Override
    public List<Campaign> list(Caller caller) {
        access.require(caller, Permission.CAMPAIGN_READ, caller.unitId());
        boolean drafts = caller.may(Permission.CAMPAIGN_ISSUE);
        Instant now = now();
        return transactions.required(() -> store.campaigns().stream()
                .filter(campaign -> drafts || campaign.issuedAt() != null)
                .map(campaign -> view(campaign, now))
                .toList());
    }

    /** A draft does not exist for those to whom it will be issued. */
    private CampaignEntity readable(Caller caller, String code) {
        access.require(caller, Permission.CAMPAIGN_READ, caller.unitId());
        return store.findCampaign(code)
                .filter(campaign -> campaign.issuedAt() != null || caller.may(Permission.CAMPAIGN_ISSUE))
                .orElseThrow(() -> CommonProblem.notFound(code));
    }

    private Campaign view(CampaignEntity campaign, Instant now) {
        return campaign.view(templates.of(campaign), now);
    }

    @Override
    public List<Participation> participations(Caller caller, String code) {
        return transactions.required(() -> {
            CampaignEntity campaign = readable(caller, code);
            Instant now = now();
            return store.participations(code).stream()
                    .filter(part -> access.permits(caller, Permission.CAMPAIGN_READ, part.unitId()))
                    .sorted(Comparator.comparing(
                            part -> organization.unit(part.unitId(), now).code()))
                    .map(part -> view(campaign, part, now))
                    .toList();
        });
    }

    @Override
    public Participation participation(Caller caller, String code) {
        return transactions.required(() -> {
            CampaignEntity campaign = readable(caller, code);
            return view(campaign, own(caller, code), now());
        });
    }

    @Override
    public Participation acknowledge(Caller caller, String code) {
        return step(caller, code, ParticipationStep.ACKNOWLEDGE, (part, now) -> {
            if (part.state() == ParticipationState.NOTIFIED) {
                part.acknowledged(caller.account(), now);
                move(caller, part, ParticipationStep.ACKNOWLEDGE, ParticipationState.ACKNOWLEDGED);
            }
        });
    }

    @Override
    public Participation formGroup(Caller caller, String code, LeadingGroup group) {
        return step(caller, code, ParticipationStep.FORM_GROUP, (part, now) -> {
            ParticipationStep.FORM_GROUP.require(part.state(), ParticipationState.GROUP_FORMED);
            Checks.text("head", group.head(), 100);
            Checks.optionalText("members", group.members(), 1000);
            Checks.optionalText("liaison", group.liaison(), 100);
            Checks.optionalText("documentNumber", group.documentNumber(), 100);
            Checks.present("foundedOn", group.foundedOn());
            if (group.foundedOn().isAfter(Shanghai.dayOf(now))) {
                throw Checks.invalid("foundedOn", "≤ " + Shanghai.dayOf(now));
            }
            part.formed(group);
            move(caller, part, ParticipationStep.FORM_GROUP, ParticipationState.GROUP_FORMED);
        });
    }

    @Override
    public Participation submitPlan(Caller caller, String code, WorkPlan plan) {
        return step(caller, code, ParticipationStep.SUBMIT_PLAN, (part, now) -> {
            ParticipationStep.SUBMIT_PLAN.require(part.state(), ParticipationState.PLAN_SUBMITTED);
            Checks.text("tasks", plan.tasks(), 4000);
            Checks.text("methods", plan.methods(), 4000);
            Checks.present("completeOn", plan.completeOn());
            part.planned(plan);
            move(caller, part, ParticipationStep.SUBMIT_PLAN, ParticipationState.PLAN_SUBMITTED);
        });
    }

    @Override
    public Participation advance(Caller caller, String code, ParticipationState to) {
        Checks.present("state", to);
        return step(caller, code, ParticipationStep.ADVANCE, (part, now) -> {
            if (to == ParticipationState.SCREENING) {
                requireMobilised(part);
            }
            move(caller, part, ParticipationStep.ADVANCE, to);
        });
    }

    /** */
    private static void requireMobilised(ParticipationEntity part) {
        Set<ParticipationState> missing = EnumSet.noneOf(ParticipationState.class);
        if (!part.hasGroup()) {
            missing.add(ParticipationState.GROUP_FORMED);
        }
        if (!part.hasPlan()) {
            missing.add(ParticipationState.PLAN_SUBMITTED);
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(CampaignProblem.UNIT_NOT_MOBILISED, "state", missing);
        }
    }

    @Override
    public Participation review(Caller caller, String code, String unitId, ParticipationState to, String comment) {
        Checks.present("state", to);
        return transactions.required(() -> {
            Instant now = now();
            requireProvince(caller, now);
            CampaignEntity campaign = store.campaign(code);
            ParticipationEntity part =
                    store.participation(code, unitId).orElseThrow(() -> CommonProblem.notFound(unitId));
            ParticipationStep.REVIEW.require(part.state(), to);
            if (to != ParticipationState.ACCEPTED) {
                Checks.text("comment", comment, 1000);
            }
            part.reviewed(comment);
            move(caller, part, ParticipationStep.REVIEW, to);
            store.flush();
            return view(campaign, part, now);
        });
    }

    private Participation step(
            Caller caller, String code, ParticipationStep step, BiConsumer<ParticipationEntity, Instant> work) {
        return transactions.required(() -> {
            access.require(caller, step.permission(), caller.unitId());
            CampaignEntity campaign = readable(caller, code);
            ParticipationEntity part = own(caller, code);
            Instant now = now();
            work.accept(part, now);
            store.flush();
            return view(campaign, part, now);
        });
    }

    private ParticipationEntity own(Caller caller, String code) {
        return store.participation(code, caller.unitId())
                .orElseThrow(() -> new ProblemException(CampaignProblem.NOT_A_PARTICIPANT, null));
    }

    private void move(Caller caller, ParticipationEntity part, ParticipationStep step, ParticipationState to) {
        ParticipationState from = part.state();
        step.require(from, to);
        part.become(to);
        Map<String, String> details = Map.of("campaign", part.campaign(), "from", from.name(), "to", to.name());
        audit.record(
                caller,
                new AuditRecord("PARTICIPATION_" + step, "participation", part.unitId(), part.unitId(), null, details));
    }

    private Participation view(CampaignEntity campaign, ParticipationEntity part, Instant now) {
        return part.view(now, Shanghai.endOf(templates.of(campaign).mobilisedBy()));
    }

    @Override
    public Completeness completeness(Caller caller, String code) {
        return transactions.required(() -> {
            requireProvince(caller, now());
            CampaignEntity campaign = store.campaign(code);
            Set<String> persons = store.persons(code);
            Set<String> hidden = supervisees.hidden(caller);
            AtomicLong population = new AtomicLong();
            List<Completeness.Missing> missing = new ArrayList<>();
            supervisees.population(null, campaign.snapshotOn(), person -> {
                population.incrementAndGet();
                boolean shown = !hidden.contains(person.id()) && missing.size() < MOST_MISSING;
                if (shown && !persons.contains(person.id())) {
                    missing.add(new Completeness.Missing(person.id(), person.unitId()));
                }
            });
            return new Completeness(population.get(), persons.size(), missing);
        });
    }

    /** In milliseconds, as it is stored. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
