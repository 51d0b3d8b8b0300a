package org.anjiao.supervisee.internal.visit;

import java.time.YearMonth;
import java.util.List;
import javax.persistence.TypedQuery;
import org.anjiao.organization.Axis;
import org.anjiao.organization.OrganizationTree;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.due.DueKind;
import org.anjiao.supervisee.due.DueState;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.visit.VerificationQuota;

/** Counts what the pack asked of each office: the obligations themselves are the quota. */
final class VerificationQuotas {
    private static final String COUNTS = "select d.unitId, count(d),"
            + " sum(case when d.state = :done and d.doneAt < d.untilAt then 1 else 0 end),"
            + " sum(case when d.state = :done and d.doneAt >= d.untilAt then 1 else 0 end),"
            + " sum(case when d.state = :open and d.untilAt <= :now then 1 else 0 end)"
            + " from DueEntity d where d.kind = :kind and d.state <> :cancelled and d.lastDay >= :first and"
            + " d.lastDay <= :last";

    private final Desk desk;

    VerificationQuotas(Desk desk) {
        this.desk = desk;
    }

    List<VerificationQuota> of(Caller caller, String unitId, YearMonth month) {
        String scope = desk.around().access().scope(caller, Permission.SUPERVISEE_READ, unitId);
        OrganizationTree tree = desk.around().organization().tree(Axis.REPORTING, desk.now());
        boolean all = tree.root().key().equals(scope);
        String text = COUNTS + (all ? "" : " and d.unitId in :units") + " group by d.unitId order by d.unitId";
        return desk.around().jpa().txExpr(manager -> {
            TypedQuery<Object[]> query = manager.createQuery(text, Object[].class)
                    .setParameter("done", DueState.DONE)
                    .setParameter("open", DueState.OPEN)
                    .setParameter("cancelled", DueState.CANCELLED)
                    .setParameter("kind", DueKind.VERIFICATION)
                    .setParameter("now", desk.now().toEpochMilli())
                    .setParameter("first", month.atDay(1))
                    .setParameter("last", month.atEndOfMonth());
            if (!all) {
                query.setParameter("units", tree.unitsBelow(scope));
            }
            return query.getResultStream().map(row -> quota(row, month)).toList();
        });
    }

    private static VerificationQuota quota(Object[] row, YearMonth month) {
        return new VerificationQuota(
                (String) row[0], month, count(row[1]), count(row[2]), count(row[3]), count(row[4]));
    }

    private static int count(Object number) {
        return ((Number) number).intValue();
    }
}
