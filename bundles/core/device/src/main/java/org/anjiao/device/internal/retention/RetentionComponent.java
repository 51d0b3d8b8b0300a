package org.anjiao.device.internal.retention;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.anjiao.device.JournalConsumer;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.retention.RetainedTable;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.hold.LegalHolds;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Runs the deletion in the container. As long as nobody is there who reads the journal, positions stay. */
@Component(service = RetentionComponent.class, immediate = true, configurationPid = RetentionConfig.PID)
@Designate(ocd = RetentionConfig.class)
public final class RetentionComponent {
    private final List<JournalConsumer> consumers = new CopyOnWriteArrayList<>();
    private final List<RetainedTable> others = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService worker;
    private final Future<?> runs;

    @Activate
    public RetentionComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=device)") SchemaReady schema,
            @Reference LegalHolds holds,
            @Reference PolicyBook policy,
            @Reference Organization organization,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference IdGenerator ids,
            @Reference Clock clock,
            RetentionConfig config) {
        Retention retention = new Retention(
                new RetentionStore(database),
                new PartStore(database),
                new HeldPersons(database, holds),
                new DeletionBook(
                        new DeletionRows(database),
                        audit,
                        ids,
                        () -> organization.root(clock.instant()).id(),
                        clock),
                RetentionPeriods.configured(policy, organization, config),
                this::passed,
                () -> others,
                transactions,
                clock,
                config.batch_rows(),
                config.batches());
        worker = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "anjiao-device-retention"));
        runs = worker.scheduleWithFixedDelay(
                retention::run, config.interval_minutes(), config.interval_minutes(), TimeUnit.MINUTES);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addConsumer(JournalConsumer consumer) {
        consumers.add(consumer);
    }

    void removeConsumer(JournalConsumer consumer) {
        consumers.remove(consumer);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTable(RetainedTable table) {
        others.add(table);
    }

    void removeTable(RetainedTable table) {
        others.remove(table);
    }

    private long passed() {
        return consumers.stream().mapToLong(JournalConsumer::passed).min().orElse(Long.MIN_VALUE);
    }

    @Deactivate
    void stop() {
        runs.cancel(true);
        worker.shutdown();
    }
}
