package org.anjiao.supervisee.internal.due;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.anjiao.supervisee.internal.desk.Desk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the clock: reminds of limits that are near and does what follows when one has passed. Both are written with the
 * obligation, so a restart neither forgets nor repeats them; each stands or falls alone.
 */
public class DueWatch {
    private static final int BATCH = 200;
    private static final String PASSED = "select d.id from DueEntity d where d.state ="
            + " org.anjiao.supervisee.due.DueState.OPEN and d.actedAt is null and d.untilAt <= :now order by d.untilAt, d.id";
    private static final String NEAR = "select d from DueEntity d where d.state ="
            + " org.anjiao.supervisee.due.DueState.OPEN and d.remindedAt is null and d.remindAt <= :now order by d.remindAt";

    private final Logger log = LoggerFactory.getLogger(DueWatch.class);
    private final Desk desk;
    private final List<DueHandler> handlers;
    private final LiveEvents live;

    /**
     * @param handlers may change while this runs; reads must be safe
     */
    public DueWatch(Desk desk, List<DueHandler> handlers, LiveEvents live) {
        this.desk = desk;
        this.handlers = handlers;
        this.live = live;
    }

    /** One look at the clock. */
    public void look() {
        Instant now = desk.now();
        remind(now);
        List<String> passed = ids(now);
        while (!passed.isEmpty()) {
            long failed = passed.stream().filter(id -> !act(id, now)).count();
            if (failed > 0) {
                return; // they stay for the next look; going on would ask for the same ones again
            }
            passed = ids(now);
        }
    }

    private List<String> ids(Instant now) {
        return desk.around()
                .jpa()
                .txExpr(manager -> manager.createQuery(PASSED, String.class)
                        .setParameter("now", now.toEpochMilli())
                        .setMaxResults(BATCH)
                        .getResultList());
    }

    private boolean act(String id, Instant now) {
        try {
            desk.around().jpa().tx(manager -> act(manager, id, now));
            return true;
        } catch (RuntimeException e) {
            log.error("What follows from the passing of obligation {} could not be done", id, e);
            return false;
        }
    }

    private void act(EntityManager manager, String id, Instant now) {
        DueEntity due = manager.find(DueEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (!due.open() || due.until().isAfter(now)) {
            return;
        }
        due.acted(now);
        for (DueHandler handler : handlers) {
            if (handler.kinds().contains(due.kind())) {
                handler.passed(
                        manager, due, due.superviseeId() == null ? null : desk.person(manager, due.superviseeId()));
            }
        }
    }

    private void remind(Instant now) {
        List<String> units = desk.around().jpa().txExpr(manager -> {
            List<DueEntity> near = manager.createQuery(NEAR, DueEntity.class)
                    .setParameter("now", now.toEpochMilli())
                    .setMaxResults(BATCH)
                    .getResultList();
            near.forEach(due -> due.reminded(now));
            return near.stream().map(DueEntity::unitId).distinct().toList();
        });
        units.forEach(unit -> live.publish(new LiveEvent("due", unit, null)));
    }
}
