package org.anjiao.supervisee.internal.positioning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.anjiao.supervisee.EmOrder;
import org.anjiao.supervisee.EmOrderState;

/** Finds orders and their extensions. */
final class EmOrderSearch {
    private static final Set<EmOrderState> CURRENT =
            EnumSet.of(EmOrderState.DRAFT, EmOrderState.SUBMITTED, EmOrderState.APPROVED);

    private EmOrderSearch() {}

    /** Newest first. */
    static List<EmOrderEntity> ofPerson(EntityManager manager, String superviseeId) {
        return manager.createQuery(
                        "select o from EmOrderEntity o where o.superviseeId = :person order by o.id desc",
                        EmOrderEntity.class)
                .setParameter("person", superviseeId)
                .getResultList();
    }

    /** Those that are proposed or approved and not over. */
    static List<EmOrderEntity> current(EntityManager manager, String superviseeId, Instant now) {
        return ofPerson(manager, superviseeId).stream()
                .filter(order -> CURRENT.contains(order.state(now)))
                .toList();
    }

    /** Oldest first. */
    static List<EmExtensionEntity> extensions(EntityManager manager, EmOrderEntity order) {
        return manager.createQuery(
                        "select e from EmExtensionEntity e where e.orderId = :order order by e.id",
                        EmExtensionEntity.class)
                .setParameter("order", order.id())
                .getResultList();
    }

    static EmOrder view(EntityManager manager, EmOrderEntity order, Instant now) {
        return order.view(
                extensions(manager, order).stream().map(EmExtensionEntity::view).toList(), now);
    }

    /** Another order of the person that covers a day of that stretch; null if none does. */
    static EmOrderEntity overlapping(
            EntityManager manager, String superviseeId, String exceptId, LocalDate from, LocalDate to, Instant now) {
        return current(manager, superviseeId, now).stream()
                .filter(order -> !order.id().equals(exceptId) && order.overlaps(from, to))
                .findFirst()
                .orElse(null);
    }
}
