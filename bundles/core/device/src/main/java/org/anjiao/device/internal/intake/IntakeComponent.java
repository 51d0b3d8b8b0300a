package org.anjiao.device.internal.intake;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.supervisee.EmOrders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Puts the intake into the container and runs its thread. */
@Component(service = IntakeGate.class, configurationPid = IntakeConfig.PID)
@Designate(ocd = IntakeConfig.class)
public final class IntakeComponent extends GroupIntake {
    @Activate
    public IntakeComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference DeviceDirectory devices,
            @Reference EmOrders orders,
            @Reference JournalReader journal,
            @Reference Contacts contacts,
            @Reference Clock clock,
            IntakeConfig config) {
        super(
                database,
                devices,
                orders,
                journal,
                contacts,
                clock,
                new IntakeLimits(
                        config.capacity_frames(),
                        config.batch_frames(),
                        config.gather_millis(),
                        config.retry_millis(),
                        config.longest_retry_millis(),
                        config.clock_tolerance_seconds() * 1000));
        start();
    }

    @Deactivate
    void stop() {
        close();
    }
}
