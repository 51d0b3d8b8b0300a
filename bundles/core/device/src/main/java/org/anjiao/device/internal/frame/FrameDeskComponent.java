package org.anjiao.device.internal.frame;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.device.BadFrames;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.DriverPurposes;
import org.anjiao.device.internal.InventoryStore;
import org.anjiao.device.internal.KnownWearers;
import org.anjiao.device.internal.PresentDrivers;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the desk for undecodable frames into the container. */
@Component(service = BadFrames.class)
public final class FrameDeskComponent extends FrameDesk {
    @Activate
    public FrameDeskComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference SuperviseeDirectory persons,
            @Reference PresentDrivers drivers,
            @Reference DriverPurposes purposes,
            @Reference DeviceDirectory devices,
            @Reference IntakeGate gate,
            @Reference Organization organization,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        super(
                new BadFrameStore(database),
                new KnownWearers(new InventoryStore(database), persons),
                drivers,
                new Replay(devices, purposes, gate),
                () -> organization.root(clock.instant()).id(),
                top -> {
                    OrganizationTree tree = organization.tree(Axis.REPORTING, clock.instant());
                    return unit -> tree.isWithin(unit, top);
                },
                access,
                audit,
                transactions,
                clock);
    }
}
