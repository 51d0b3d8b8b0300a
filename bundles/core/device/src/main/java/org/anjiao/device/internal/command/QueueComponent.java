package org.anjiao.device.internal.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.EmOrders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Puts the queue of commands into the container and owns its worker. */
@Component(
        service = {CommandOutbox.class, QueueComponent.class},
        configurationPid = CommandConfig.PID)
@Designate(ocd = CommandConfig.class)
public final class QueueComponent extends CommandQueue {
    private final ExecutorService worker;
    private final CommandLimits limits;

    @Activate
    public QueueComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=device)") SchemaReady schema,
            @Reference DeviceDirectory devices,
            @Reference EmOrders orders,
            @Reference Transactions transactions,
            @Reference Clock clock,
            CommandConfig config) {
        this(
                new CommandStore(database),
                devices,
                orders,
                transactions,
                clock,
                new CommandLimits(
                        Duration.ofHours(config.validityHours()),
                        Duration.ofHours(config.longestValidityHours()),
                        config.inFlight(),
                        config.waiting(),
                        Duration.ofSeconds(config.repeatSeconds())),
                Executors.newSingleThreadExecutor(task -> new Thread(task, "anjiao-device-commands")));
    }

    private QueueComponent(
            CommandStore store,
            DeviceDirectory devices,
            EmOrders orders,
            Transactions transactions,
            Clock clock,
            CommandLimits limits,
            ExecutorService worker) {
        super(store, devices, orders, transactions, clock, limits, worker);
        this.worker = worker;
        this.limits = limits;
    }

    CommandLimits limits() {
        return limits;
    }

    @Deactivate
    void stop() {
        worker.shutdownNow();
    }
}
