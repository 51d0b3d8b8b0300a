package org.anjiao.supervisee.internal.positioning;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.platform.Shanghai;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleCodes;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.internal.desk.CaseStep;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.due.DueEntity;
import org.anjiao.supervisee.internal.due.DueHandler;
import org.anjiao.supervisee.internal.due.NewDue;
import org.anjiao.supervisee.internal.person.SuperviseeEntity;

/** What the clock does to orders: they expire at the end of their last day, and the device is to come back (T-25). */
public class EmOrderClock implements DueHandler {
    private final Desk desk;
    private final EmDevices devices;

    public EmOrderClock(Desk desk) {
        this.desk = desk;
        devices = new EmDevices(desk);
    }

    @Override
    public Set<DueKind> kinds() {
        return EnumSet.of(DueKind.EM_END);
    }

    void approved(EntityManager manager, SuperviseeEntity person, EmOrderEntity order) {
        desk.dues().done(manager, DueKind.EM_FIT, person.id(), desk.now());
        desk.dues()
                .open(
                        manager,
                        new NewDue(
                                DueKind.EM_END,
                                person.id(),
                                person.unitId(),
                                EmOrderBook.RECORD_TYPE,
                                order.id(),
                                desk.now(),
                                end(person, order, RuleCodes.EM_MAX_MONTHS)));
        toSign(manager, person, order.id());
        devices.ordered(manager, person, order);
    }

    /** The person is to be told period, demands and consequences (T-26). */
    private void toSign(EntityManager manager, SuperviseeEntity person, String id) {
        desk.dues().open(manager, DueKind.EM_NOTICE, person, EmOrderBook.RECORD_TYPE, id, desk.now());
    }

    /** @param id of the order or the extension whose notice is signed */
    void signed(EntityManager manager, String id) {
        desk.dues().done(manager, DueKind.EM_NOTICE, id, desk.now());
    }

    void extended(EntityManager manager, SuperviseeEntity person, EmOrderEntity order, EmExtensionEntity extension) {
        toSign(manager, person, extension.id());
        desk.dues().extend(manager, DueKind.EM_END, order.id(), end(person, order, RuleCodes.EM_EXTENSION_MAX_MONTHS));
    }

    /** Positioning has ended. The device is wanted back, unless the person wears it on under the next order. */
    void ended(EntityManager manager, SuperviseeEntity person, EmOrderEntity order, Instant at) {
        List<EmExtensionEntity> extensions = EmOrderSearch.extensions(manager, order);
        extensions.stream().filter(EmExtensionEntity::pending).forEach(EmExtensionEntity::lapsed);
        desk.dues().done(manager, DueKind.EM_END, order.id(), at);
        desk.dues().cancel(manager, DueKind.EM_NOTICE, order.id());
        devices.ended(manager, order);
        extensions.forEach(extension -> desk.dues().cancel(manager, DueKind.EM_NOTICE, extension.id()));
        boolean wornOn =
                EmOrderSearch.current(manager, person.id(), at).stream().anyMatch(next -> next.inForceAt(at));
        if (order.wasInForce() && !wornOn) {
            desk.dues().open(manager, DueKind.EM_RETURN, person, EmOrderBook.RECORD_TYPE, order.id(), at);
        }
    }

    @Override
    public void passed(EntityManager manager, DueEntity due, SuperviseeEntity person) {
        expired(manager, person, manager.find(EmOrderEntity.class, due.recordId()));
    }

    /** Puts on record that the order's last day is over; does nothing if it is not, and once. */
    void expired(EntityManager manager, SuperviseeEntity person, EmOrderEntity order) {
        if (order.expire(desk.now())) {
            desk.record(
                    manager,
                    desk.system(person.unitId()),
                    person,
                    new CaseStep(
                            "EM_ORDER_EXPIRED",
                            EmOrderBook.RECORD_TYPE,
                            order.id(),
                            order.until(),
                            Map.of("end", order.lastDay().toString())));
            ended(manager, person, order, order.until());
        }
    }

    private Deadline end(SuperviseeEntity person, EmOrderEntity order, String code) {
        return new Deadline(
                order.lastDay(), Shanghai.endOf(order.lastDay()), false, desk.rule(code, person, desk.today()));
    }
}
