package org.anjiao.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.anjiao.campaign.Campaign;
import org.anjiao.campaign.CampaignState;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.CreateCampaign;
import org.anjiao.campaign.Interviews;
import org.anjiao.campaign.LeadingGroup;
import org.anjiao.campaign.ParticipationState;
import org.anjiao.campaign.TaskQuery;
import org.anjiao.campaign.TaskState;
import org.anjiao.campaign.TaskSummary;
import org.anjiao.campaign.WorkPlan;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.Page;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.store.Transactions;

/** The campaign of 2019 up to the handover: issued, mobilised, and each day's interviews filed on that day. */
final class PlayedCampaign {
    static final String CODE = "SN-2019-YHPC";
    private static final LocalDate FIRST_INTERVIEWS = LocalDate.of(2019, 3, 11);
    private static final LocalDate LAST_INTERVIEWS = LocalDate.of(2019, 3, 30);
    private static final int DAYS = LAST_INTERVIEWS.getDayOfMonth() - FIRST_INTERVIEWS.getDayOfMonth() + 1;
    private static final int INTERVIEWS_A_TRANSACTION = 50;
    /** What the direct units have done by the handover; the others lie between 60 % and 90 %. */
    private static final Map<String, Double> DONE =
            Map.of("6101", 0.71, "6105", 0.96, "610581", 0.5, "XIXIAN", 0.4, "6102", 0.93, "6110", 0.58);

    private final Organization organization;
    private final Campaigns campaigns;
    private final Interviews interviews;
    private final Transactions transactions;
    private final Clock clock;
    private final InterviewScript script;

    PlayedCampaign(
            Organization organization,
            Campaigns campaigns,
            Interviews interviews,
            Transactions transactions,
            Clock clock) {
        this.organization = organization;
        this.campaigns = campaigns;
        this.interviews = interviews;
        this.transactions = transactions;
        this.clock = clock;
        this.script = new InterviewScript();
    }

    void issue(Caller province) {
        Optional<Campaign> made = campaigns.list(province).stream()
                .filter(campaign -> campaign.code().equals(CODE))
                .findFirst();
        Campaign campaign = made.orElseGet(() -> campaigns.create(province, new CreateCampaign(CODE, null)));
        if (campaign.state() == CampaignState.DRAFT) {
            campaigns.issue(province, CODE);
        }
    }

    /** Leading group and plan of every direct unit, all within the mobilisation phase. */
    void mobilise() {
        LocalDate today = Shanghai.dayOf(clock.instant());
        LeadingGroup group = new LeadingGroup("测试局领导", "测试成员甲、测试成员乙", "测试联络员", today, null);
        WorkPlan plan = new WorkPlan("逐人谈话、逐一登记、边查边改", "入户走访、社区走访、当面谈话", LocalDate.of(2019, 4, 10));
        eachIn(ParticipationState.ACKNOWLEDGED, caller -> campaigns.formGroup(caller, CODE, group));
        eachIn(ParticipationState.GROUP_FORMED, caller -> campaigns.submitPlan(caller, CODE, plan));
        eachIn(
                ParticipationState.PLAN_SUBMITTED,
                caller -> campaigns.advance(caller, CODE, ParticipationState.MOBILISED));
    }

    void beginScreening() {
        eachIn(ParticipationState.MOBILISED, caller -> campaigns.advance(caller, CODE, ParticipationState.SCREENING));
    }

    private void eachIn(ParticipationState state, Consumer<Caller> step) {
        for (Unit unit : organization.directUnits(clock.instant())) {
            Caller caller = Cast.as(unit, Role.COUNTY_OFFICER);
            if (campaigns.participation(caller, CODE).state() == state) {
                step.accept(caller);
            }
        }
    }

    /** The tasks to be done on each day. */
    Map<LocalDate, List<TaskSummary>> schedule(Caller system) {
        Map<String, Double> shares = shares();
        Map<LocalDate, List<TaskSummary>> days = new TreeMap<>();
        TaskQuery query = TaskQuery.ofUnit(CODE, null, TaskState.OPEN, Page.MAX_LIMIT);
        Page<TaskSummary> page;
        do {
            page = interviews.tasks(system, query);
            for (TaskSummary task : page.items()) {
                Chance chance = Chance.of("interview", task.superviseeId());
                if (chance.happens(shares.getOrDefault(task.unitId(), 0.0))) {
                    LocalDate day = FIRST_INTERVIEWS.plusDays(chance.between(0, DAYS));
                    days.computeIfAbsent(day, key -> new ArrayList<>()).add(task);
                }
            }
            query = new TaskQuery(CODE, null, TaskState.OPEN, null, null, null, page.next(), Page.MAX_LIMIT);
        } while (page.next() != null);
        return days;
    }

    private Map<String, Double> shares() {
        Instant now = clock.instant();
        Map<String, Double> shares = new HashMap<>();
        for (Unit unit : organization.directUnits(now)) {
            double share = DONE.getOrDefault(
                    unit.code(), Chance.of("share", unit.code()).between(0.6, 0.9));
            for (Unit below : organization.children(unit.id(), now)) {
                double local =
                        Math.min(1, share + Chance.of("share", below.code()).between(-0.12, 0.12));
                shares.put(below.id(), local);
                organization.children(below.id(), now).forEach(office -> shares.put(office.id(), local));
            }
        }
        return shares;
    }

    /** Files one day's interviews in groups, so that the history is played quickly. */
    void fileInterviews(LocalDate day, List<TaskSummary> tasks) {
        Instant morning = day.atTime(LocalTime.of(9, 0)).atZone(Shanghai.ZONE).toInstant();
        for (int from = 0; from < tasks.size(); from += INTERVIEWS_A_TRANSACTION) {
            List<TaskSummary> group = tasks.subList(from, Math.min(tasks.size(), from + INTERVIEWS_A_TRANSACTION));
            transactions.run(() -> group.forEach(task -> fileInterview(task, morning)));
        }
    }

    private void fileInterview(TaskSummary task, Instant morning) {
        Unit office = organization.unit(task.unitId(), clock.instant());
        Caller officer = Cast.as(office, Role.OFFICE_HEAD);
        interviews.file(
                officer, task.id(), null, script.interview(interviews.task(officer, task.id()), office, morning));
    }
}
