package org.anjiao.supervisee.internal.positioning;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.EmOrderState;
import org.anjiao.supervisee.WornDevices;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** Who wears a device, and which orders still want one: from the first day of an order until somebody has been fitted. */
public class EmDevices implements WornDevices {
    private final Desk desk;

    public EmDevices(Desk desk) {
        this.desk = desk;
    }

    /** An order has been approved. */
    void ordered(EntityManager manager, SuperviseeEntity person, EmOrderEntity order) {
        if (manager.find(EmDeviceEntity.class, person.id()) == null) {
            want(manager, person, order, order.from());
        }
    }

    /** An order has ended. */
    void ended(EntityManager manager, EmOrderEntity order) {
        desk.dues().cancel(manager, DueKind.EM_DEVICE, order.id());
    }

    @Override
    public void fitted(Caller caller, String superviseeId, Instant since) {
        desk.around().jpa().tx(manager -> {
            if (manager.find(EmDeviceEntity.class, superviseeId) == null) {
                manager.persist(new EmDeviceEntity(superviseeId, since));
            }
            approved(manager, superviseeId)
                    .forEach(order -> desk.dues().done(manager, DueKind.EM_DEVICE, order.id(), since));
            record(manager, caller, superviseeId, "EM_DEVICE_FITTED", since);
        });
    }

    @Override
    public void takenOff(Caller caller, String superviseeId, Instant at) {
        desk.around().jpa().tx(manager -> {
            EmDeviceEntity worn = manager.find(EmDeviceEntity.class, superviseeId);
            if (worn != null) {
                manager.remove(worn);
            }
            SuperviseeEntity person = record(manager, caller, superviseeId, "EM_DEVICE_TAKEN_OFF", at);
            approved(manager, superviseeId)
                    .forEach(order -> want(manager, person, order, at.isAfter(order.from()) ? at : order.from()));
        });
    }

    private void want(EntityManager manager, SuperviseeEntity person, EmOrderEntity order, Instant since) {
        if (desk.dues().find(manager, DueKind.EM_DEVICE, order.id()).isEmpty()) {
            desk.dues().open(manager, DueKind.EM_DEVICE, person, EmOrderBook.RECORD_TYPE, order.id(), since);
        }
    }

    private List<EmOrderEntity> approved(EntityManager manager, String superviseeId) {
        return EmOrderSearch.current(manager, superviseeId, desk.now()).stream()
                .filter(order -> order.state(desk.now()) == EmOrderState.APPROVED)
                .toList();
    }

    private SuperviseeEntity record(
            EntityManager manager, Caller caller, String superviseeId, String action, Instant at) {
        SuperviseeEntity person = desk.person(manager, superviseeId);
        desk.record(manager, caller, person, new CaseStep(action, "supervisee", superviseeId, at, Map.of()));
        return person;
    }
}
