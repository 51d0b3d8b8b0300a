package org.anjiao.supervisee.internal.decision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.organization.Unit;
import org.anjiao.platform.Page;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.StoreException;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.decision.DecisionKind;
import org.anjiao.supervisee.decision.PendingCount;
import org.anjiao.supervisee.decision.PendingDecision;
import org.anjiao.supervisee.decision.PendingDecisions;
import org.anjiao.supervisee.decision.PendingQuery;
import org.anjiao.supervisee.internal.desk.Desk;
import org.anjiao.supervisee.internal.desk.ListOrder;
import org.anjiao.supervisee.internal.desk.ListPeriod;

/** Reads what waits for a decision. */
public class PendingReader implements PendingDecisions {
    /** So many are read at once where some of them may turn out to be decided by others. */
    private static final int STRIDE = 500;

    private final Desk desk;

    public PendingReader(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Page<PendingDecision> list(Caller caller, PendingQuery wanted) {
        ListPeriod.require(wanted.of());
        ListOrder order = PendingPlace.order(wanted.of());
        int size = Page.limit(wanted.of().limit());
        List<String> units = desk.readable(caller, wanted.of().unitId());
        List<Wait> waits = waits(caller, wanted.kind(), wanted.mine());
        if (waits.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        Set<String> hidden = hidden(caller);
        Deciders deciders = new Deciders(desk, caller);
        boolean sifted = wanted.mine() || wanted.level() != null;
        int stride = sifted ? Math.max(STRIDE, size + 1) : size + 1;
        List<PendingDecision> found = new ArrayList<>();
        String cursor = wanted.of().cursor();
        List<PendingDecision> step;
        do {
            PendingSql sql = sql(caller, wanted, waits, units, hidden);
            if (cursor != null) {
                sql.beyond(order, PendingPlace.read(order, cursor));
            }
            step = read(sql, order, stride, deciders, caller);
            step.stream()
                    .filter(one -> !wanted.mine() || one.mayDecide())
                    .filter(one -> wanted.level() == null || one.levels().contains(wanted.level()))
                    .limit(size + 1L - found.size())
                    .forEach(found::add);
            cursor = step.isEmpty() ? null : PendingPlace.after(order, step.get(step.size() - 1));
        } while (found.size() <= size && step.size() == stride);
        return Page.of(found, size, last -> PendingPlace.after(order, last));
    }

    /** Those of the kind, and of those that the caller has the right to decide at all. */
    private static List<Wait> waits(Caller caller, DecisionKind kind, boolean mine) {
        return Waits.ALL.stream()
                .filter(wait -> kind == null || wait.kind() == kind)
                .filter(wait -> !mine || wait.permission() != null && caller.may(wait.permission()))
                .toList();
    }

    private Set<String> hidden(Caller caller) {
        return desk.around().jpa().txExpr(manager -> desk.files().hidden(manager, caller));
    }

    private PendingSql sql(
            Caller caller, PendingQuery wanted, List<Wait> waits, List<String> units, Set<String> hidden) {
        PendingSql sql = new PendingSql(waits, desk.today(), units);
        sql.without(hidden);
        if (wanted.of().superviseeId() != null) {
            sql.ofPerson(wanted.of().superviseeId());
        }
        sql.within(startOf(wanted.of().from(), 0), startOf(wanted.of().to(), 1));
        if (wanted.level() != null) {
            sql.atLevel(wanted.level().name());
        }
        if (wanted.mine()) {
            sql.leftTo(caller, levels(caller));
        }
        return sql;
    }

    private static Long startOf(LocalDate day, int daysLater) {
        return day == null ? null : Shanghai.startOf(day.plusDays(daysLater)).toEpochMilli();
    }

    /** At which the caller's unit decides on persons whom another unit keeps; above a direct unit stands the province. */
    private Set<Level> levels(Caller caller) {
        Unit unit = desk.around().organization().unit(caller.unitId(), desk.now());
        Level own = Level.of(unit.type());
        return own == Level.PROVINCE ? EnumSet.of(Level.CITY, own) : EnumSet.of(own);
    }

    private List<PendingDecision> read(PendingSql sql, ListOrder order, int most, Deciders deciders, Caller caller) {
        try (Connection connection = desk.around().dataSource().getConnection();
                PreparedStatement statement = sql.page(connection, order, most);
                ResultSet rows = statement.executeQuery()) {
            List<PendingDecision> found = new ArrayList<>();
            while (rows.next()) {
                Row row = Row.read(rows);
                found.add(row.view(
                        deciders.levels(row.kind(), row.unit(), row.level(), row.otherUnit()),
                        row.leaves(caller.account())
                                && deciders.may(row.kind(), row.unit(), row.level(), row.otherUnit())));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public List<PendingCount> counts(Caller caller, String unitId, boolean mine) {
        List<String> units = desk.readable(caller, unitId);
        List<Wait> waits = waits(caller, null, mine);
        if (waits.isEmpty()) {
            return List.of();
        }
        PendingQuery all = new PendingQuery(CaseQuery.ofUnit(unitId, null, 1), null, null, mine);
        PendingSql sql = sql(caller, all, waits, units, hidden(caller));
        Deciders deciders = new Deciders(desk, caller);
        Map<DecisionKind, PendingCount> sums = new EnumMap<>(DecisionKind.class);
        try (Connection connection = desk.around().dataSource().getConnection();
                PreparedStatement statement = sql.counts(connection, desk.today());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                DecisionKind kind = DecisionKind.valueOf(rows.getString(1));
                Level level = rows.getString(3) == null ? null : Level.valueOf(rows.getString(3));
                if (!mine || deciders.may(kind, rows.getString(2), level, rows.getString(4))) {
                    sums.merge(kind, new PendingCount(kind, rows.getLong(5), rows.getLong(6)), PendingReader::sum);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return List.copyOf(sums.values());
    }

    private static PendingCount sum(PendingCount one, PendingCount other) {
        return new PendingCount(one.kind(), one.waiting() + other.waiting(), one.late() + other.late());
    }

    private static StoreException failed(SQLException e) {
        return new StoreException("What waits for a decision: " + e.getMessage(), e);
    }
}
