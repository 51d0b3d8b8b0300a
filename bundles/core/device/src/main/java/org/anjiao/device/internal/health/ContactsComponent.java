package org.anjiao.device.internal.health;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.anjiao.platform.store.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Keeps the devices' last contacts in the container, and writes them; configured as {@link HealthComponent} is. */
@Component(service = Contacts.class, configurationPid = HealthConfig.PID)
public final class ContactsComponent extends Contacts {
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "anjiao-device-contacts"));

    @Activate
    public ContactsComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=device)") SchemaReady schema,
            HealthConfig config) {
        super(new ContactStore(database), config.clock_tolerance_seconds() * 1000);
        writer.scheduleWithFixedDelay(
                this::flush, config.contact_seconds(), config.contact_seconds(), TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() {
        writer.shutdown(); // a write that has begun ends; later ones are called off
        flush();
    }
}
