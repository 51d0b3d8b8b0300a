package org.anjiao.monitoring.internal;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.anjiao.device.DeviceCommands;
import org.anjiao.organization.Organization;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.PolicyBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells wearers of their alerts, on a thread of its own: the evaluator waits for no device. */
@Component(service = NoticesComponent.class, immediate = true, configurationPid = MonitoringConfig.PID)
public final class NoticesComponent {
    private static final Logger LOG = LoggerFactory.getLogger(NoticesComponent.class);

    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "anjiao-notices"));

    @Activate
    public NoticesComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=monitoring)") SchemaReady schema,
            @Reference DeviceCommands commands,
            @Reference Organization organization,
            @Reference PolicyBook policy,
            @Reference Transactions transactions,
            @Reference LiveEvents live,
            @Reference Clock clock,
            MonitoringConfig config) {
        Notices notices = new Notices(
                new NoticeStore(database),
                MonitoringRules.of(policy, organization, clock, config),
                commands,
                transactions,
                live,
                // Nobody is signed in when the server itself speaks.
                () -> new Caller(
                        "anjiao.monitoring",
                        "监管预警",
                        organization.root(clock.instant()).id(),
                        Set.of(Role.SYSTEM)),
                clock);
        worker.scheduleWithFixedDelay(() -> run(notices), 1, 1, TimeUnit.SECONDS);
    }

    private static void run(Runnable notices) {
        try {
            notices.run();
        } catch (RuntimeException e) {
            LOG.warn("Notices to wearers wait: {}", e.toString());
        }
    }

    @Deactivate
    void stop() {
        worker.shutdownNow();
    }
}
