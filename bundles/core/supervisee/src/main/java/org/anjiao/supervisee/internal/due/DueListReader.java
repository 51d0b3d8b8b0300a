package org.anjiao.supervisee.internal.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.StoreException;
import org.anjiao.supervisee.due.Due;
import org.anjiao.supervisee.due.DueCount;
import org.anjiao.supervisee.due.DueList;
import org.anjiao.supervisee.due.DueQuery;
import org.anjiao.supervisee.due.DueState;
import org.anjiao.supervisee.internal.desk.CaseList;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.Filter;
import org.anjiao.supervisee.internal.desk.ListShape;
import org.anjiao.supervisee.internal.desk.SortKey;

/** Reads what is due. */
public class DueListReader implements DueList {
    /** So many units are counted one after the other, each along its index. */
    private static final int FEW_UNITS = 40;

    private static final SortKey UNTIL = SortKey.time("until", "untilAt").ascendingFirst();

    /** An obligation on a person may be another unit's: whoever reads that unit sees it. */
    private static final ListShape SHAPE = ListShape.filed(UNTIL, UNTIL, SortKey.time("since", "since"))
            .withinUnits()
            .readUnitByUnit();

    private final Desk desk;
    private final CaseList<DueEntity> dues;

    public DueListReader(Desk desk) {
        this.desk = desk;
        dues = new CaseList<>(desk, DueEntity.class, SHAPE);
    }

    @Override
    public Page<Due> list(Caller caller, DueQuery wanted) {
        Filter filter = new Filter()
                .equal("state", DueState.OPEN)
                .equal("kind", wanted.kind())
                .on(
                        "r.untilAt <= :before",
                        "before",
                        wanted.before() == null ? null : wanted.before().toEpochMilli());
        return dues.page(caller, wanted.of(), filter, DueEntity::view);
    }

    @Override
    public List<DueCount> counts(Caller caller, String unitId) {
        List<String> units = desk.readable(caller, unitId);
        Set<String> hidden = desk.around().jpa().txExpr(manager -> desk.files().hidden(manager, caller));
        DueCounts counts = new DueCounts(desk.now(), hidden);
        try (Connection connection = desk.around().dataSource().getConnection()) {
            if (units == null || units.size() > FEW_UNITS) {
                counts.add(connection, units);
            } else {
                units.forEach(unit -> counts.add(connection, List.of(unit)));
            }
        } catch (SQLException e) {
            throw new StoreException("Counting what is due: " + e.getMessage(), e);
        }
        return counts.all();
    }
}
