package org.anjiao.device.internal.partition;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.anjiao.platform.store.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Adds parts at the start and every hour. */
@Component(service = PartsAheadComponent.class, immediate = true)
public final class PartsAheadComponent {
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "anjiao-device-partitions"));
    private final Future<?> runs;

    @Activate
    public PartsAheadComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=device)") SchemaReady schema,
            @Reference Clock clock) {
        runs = worker.scheduleWithFixedDelay(new PartsAhead(database, clock)::run, 0, 1, TimeUnit.HOURS);
    }

    @Deactivate
    void stop() {
        runs.cancel(true);
        worker.shutdown();
    }
}
