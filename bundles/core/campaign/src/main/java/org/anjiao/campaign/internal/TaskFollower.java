package org.anjiao.campaign.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.anjiao.campaign.internal.ScreeningCounts.Change;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.fact.FactLedger;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.spi.PersonFollower;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets the talk that is still to be held stand with the office that keeps the person. From the move on the person counts in
 * the base of that office, so that its share is of those with whom it has to talk; figures as of an earlier moment stay, and
 * where the counts are locked each change is an amendment.
 */
@Component
public final class TaskFollower implements PersonFollower {
    private static final String REASON = "社区矫正对象转由其他司法所管理";

    private final CampaignStore store;
    private final ScreeningCounts counts;
    private final Templates templates = new Templates();
    private final Transactions transactions;
    private final AuditLog audit;
    private final LiveEvents live;
    private final Clock clock;

    @Activate
    public TaskFollower(
            @Reference(target = "(osgi.unit.name=anjiao-campaign)") JpaTemplate jpa,
            @Reference(target = "(domain=campaign)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference FactLedger ledger,
            @Reference AuditLog audit,
            @Reference LiveEvents live,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        this.store = new CampaignStore(jpa);
        this.counts = new ScreeningCounts(store, ledger, ids);
        this.transactions = transactions;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "anjiao-campaign";
    }

    @Override
    public void follow(Caller caller, String superviseeId, String unitId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        transactions.run(() -> store.openOf(superviseeId).stream()
                .filter(task -> !task.unitId().equals(unitId))
                .forEach(task -> move(caller, task, unitId, now)));
    }

    private void move(Caller caller, TaskEntity task, String unitId, Instant now) {
        String from = task.unitId();
        boolean locked =
                now.isAfter(templates.of(store.campaign(task.campaign())).countsLockedAt());
        Change change = new Change(caller, now, locked, REASON);
        List<Metric> counted = task.isKey() ? List.of(Metric.BASE, Metric.KEY_PERSON) : List.of(Metric.BASE);
        counted.forEach(metric -> counts.add(task, metric, -1, now, change));
        task.movedTo(unitId);
        counted.forEach(metric -> counts.add(task, metric, 1, now, change));
        store.flush();
        audit.record(
                caller,
                new AuditRecord(
                        "TASK_MOVE",
                        InterviewService.TASK,
                        task.id(),
                        unitId,
                        null,
                        Map.of("from", from, "to", unitId)));
        transactions.afterCommit(() -> {
            live.publish(new LiveEvent("rollup", from, task.id()));
            live.publish(new LiveEvent("rollup", unitId, task.id()));
        });
    }

    @Override
    public void open(BiConsumer<String, String> open) {
        store.open(open);
    }
}
