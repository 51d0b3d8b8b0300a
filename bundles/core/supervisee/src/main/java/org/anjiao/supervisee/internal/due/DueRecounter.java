package org.anjiao.supervisee.internal.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.anjiao.organization.Axis;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.due.DueProblem;
import org.anjiao.supervisee.due.DueRecounts;
import org.anjiao.supervisee.due.Recount;
import org.anjiao.supervisee.internal.desk.Desk;

/**
 * Counts unit by unit, some of them in one transaction, in which it is also written how far the count is: a restart goes on
 * with the next one.
 */
public class DueRecounter implements DueRecounts {
    private static final String RECORD_TYPE = "recount";

    /** Obligations after which the transaction ends: few commits, and nobody waits long for a row. */
    private static final int STRIDE = 2_000;

    private static final int LISTED = 20;

    private final Desk desk;
    private final int stride;

    public DueRecounter(Desk desk) {
        this(desk, STRIDE);
    }

    DueRecounter(Desk desk, int stride) {
        this.desk = desk;
        this.stride = stride;
    }

    @Override
    public Recount begin(Caller caller) {
        desk.around().access().require(caller, Permission.POLICY_PUBLISH, province());
        return desk.around().jpa().txExpr(manager -> {
            running(manager).stream().findFirst().ifPresent(other -> {
                throw new ProblemException(
                        DueProblem.RECOUNT_RUNNING, null, other.view().startedBy());
            });
            RecountEntity run = new RecountEntity(desk.around().ids().next(), caller, desk.now());
            manager.persist(run);
            audit(caller, "DUE_RECOUNT_BEGUN", run.view(), Map.of());
            return run.view();
        });
    }

    @Override
    public Recount find(Caller caller, String id) {
        desk.around().access().require(caller, Permission.POLICY_READ, caller.unitId());
        return desk.around()
                .jpa()
                .txExpr(manager ->
                        desk.found(manager.find(RecountEntity.class, id), id).view());
    }

    @Override
    public List<Recount> list(Caller caller) {
        desk.around().access().require(caller, Permission.POLICY_READ, caller.unitId());
        return desk.around()
                .jpa()
                .txExpr(manager -> manager.createQuery(
                                "select r from RecountEntity r order by r.id desc", RecountEntity.class)
                        .setMaxResults(LISTED)
                        .getResultStream()
                        .map(RecountEntity::view)
                        .toList());
    }

    /** Goes on with the count that runs, to its end. */
    public void work() {
        List<Recount> runs = desk.around()
                .jpa()
                .txExpr(manager ->
                        running(manager).stream().map(RecountEntity::view).toList());
        for (Recount run : runs) {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = countOn(run.id());
            }
        }
    }

    private static List<RecountEntity> running(EntityManager manager) {
        return manager.createQuery("select r from RecountEntity r where r.running = :running", RecountEntity.class)
                .setParameter("running", RecountEntity.RUNNING)
                .getResultList();
    }

    /** @return whether there may be more to do */
    boolean countOn(String id) {
        return desk.around().jpa().txExpr(manager -> {
            RecountEntity run = manager.find(RecountEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
            return run.runs() && countOn(run);
        });
    }

    private boolean countOn(RecountEntity run) {
        try (Connection connection = desk.around().dataSource().getConnection()) {
            for (int counted = 0; counted < stride; ) {
                String unitId = UnitRecount.next(connection, run.unitDone());
                if (unitId == null) {
                    finish(run);
                    return false;
                }
                UnitRecount unit = new UnitRecount(desk, unitId);
                int moved = unit.run(connection);
                run.did(unitId, unit.counted(), moved);
                counted += unit.counted();
            }
            return true;
        } catch (SQLException e) {
            throw UnitRecount.failed(e);
        }
    }

    private void finish(RecountEntity run) {
        run.finish(desk.now());
        Recount done = run.view();
        Map<String, String> facts =
                Map.of("counted", Long.toString(done.counted()), "moved", Long.toString(done.moved()));
        audit(desk.system(province()), "DUE_RECOUNT_ENDED", done, facts);
    }

    private String province() {
        return desk.around()
                .organization()
                .tree(Axis.REPORTING, desk.now())
                .root()
                .key();
    }

    private void audit(Caller caller, String action, Recount run, Map<String, String> facts) {
        desk.around()
                .audit()
                .record(caller, new AuditRecord(action, RECORD_TYPE, run.id(), caller.unitId(), null, facts));
    }
}
