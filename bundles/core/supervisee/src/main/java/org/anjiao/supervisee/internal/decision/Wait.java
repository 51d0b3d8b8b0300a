package org.anjiao.supervisee.internal.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.Table;
import org.anjiao.platform.security.Permission;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.decision.DecisionKind;
import org.anjiao.supervisee.due.DueKind;

/**
 * How the records of one kind wait.
 *
 * @param states of the record in which it may wait
 * @param tables to look at too, in SQL, each after a comma; empty if none
 * @param where what else must hold, in SQL, with {@code :today} for the day; empty if nothing
 * @param columns where a record of this kind differs from the usual
 * @param open whether it falls away with the person's case
 * @param permission that the decision needs; null if another organ decides
 * @param rule the pack's rule that lists the levels; null if the record says it, or if every unit with the right may
 */
record Wait(
        DecisionKind kind,
        Class<?> entity,
        Set<? extends Enum<?>> states,
        String tables,
        String where,
        Map<WaitColumn, String> columns,
        boolean open,
        Permission permission,
        String rule) {

    /** A record that is decided on by somebody else than its proposer, as long as the person's case is open. */
    static Wait of(DecisionKind kind, Class<?> entity, Enum<?>... states) {
        return new Wait(kind, entity, Set.of(states), "", "", Map.of(), true, Permission.CASE_DECIDE, null);
    }

    /** The same record in the same state, waiting for something else. */
    Wait as(DecisionKind other) {
        return new Wait(other, entity, states, tables, where, columns, open, permission, rule);
    }

    Wait where(String condition) {
        return new Wait(kind, entity, states, tables, condition, columns, open, permission, rule);
    }

    /** The record hangs on another, by which it must be joined. */
    Wait joining(String more) {
        return new Wait(kind, entity, states, more, where, columns, open, permission, rule);
    }

    Wait with(WaitColumn column, String sql) {
        Map<WaitColumn, String> more = new EnumMap<>(WaitColumn.class);
        more.putAll(columns);
        more.put(column, sql);
        return new Wait(kind, entity, states, tables, where, more, open, permission, rule);
    }

    /** Who has proposed it, and may not decide therefore, and when. */
    Wait by(String account, String time) {
        return with(WaitColumn.PROPOSER, account)
                .with(WaitColumn.BARRED, account)
                .with(WaitColumn.SINCE, time);
    }

    /** Whoever has proposed it may have the next say as well. */
    Wait barringNobody() {
        return with(WaitColumn.BARRED, WaitColumn.NOBODY);
    }

    Wait at(Level level) {
        return with(WaitColumn.LEVEL, text(level.name()));
    }

    /** The record itself says the level. */
    Wait atItsLevel() {
        return with(WaitColumn.LEVEL, "r.level");
    }

    Wait atLevelsOf(String ruleCode) {
        return new Wait(kind, entity, states, tables, where, columns, open, permission, ruleCode);
    }

    /** The record does not say which office keeps the person. */
    Wait inOfficeOfPerson() {
        return with(WaitColumn.UNIT, "p.unit_id");
    }

    Wait needs(Permission right) {
        return new Wait(kind, entity, states, tables, where, columns, open, right, rule);
    }

    /** It is answered whether or not the case is still open. */
    Wait afterTheEndToo() {
        return new Wait(kind, entity, states, tables, where, columns, false, permission, rule);
    }

    Wait due(String day) {
        return with(WaitColumn.DUE, day);
    }

    /** @param record to which the limit belongs */
    Wait due(DueKind limit, String record) {
        return due("(select min(d.last_day) from sup_due d where d.record_id = " + record + " and d.kind = '"
                + limit.name() + "' and d.state = 'OPEN')");
    }

    String sql(WaitColumn column) {
        return columns.getOrDefault(column, column.usual());
    }

    /**
     * All that wait in this way. Derby is told to look for the states first, as few of all records are in them; for
     * PostgreSQL the lines are remarks.
     */
    String select(LocalDate today) {
        String table = entity.getAnnotation(Table.class).name();
        List<String> conditions = new ArrayList<>(List.of("r.state in (" + stateList() + ")"));
        if (open) {
            conditions.add("p.id = " + sql(WaitColumn.PERSON));
            conditions.add("p.open_digest is not null");
        }
        if (!where.isEmpty()) {
            conditions.add(where.replace(":today", "cast('" + today + "' as date)"));
        }
        String person = ", sup_supervisee p --DERBY-PROPERTIES constraint=sup_supervisee_pk\n";
        return "select " + text(kind.name()) + " as kind, " + columnList()
                + " from --DERBY-PROPERTIES joinOrder=FIXED\n"
                + table + " r --DERBY-PROPERTIES index=" + table + "_state_ix\n" + tables + (open ? person : "")
                + " where " + String.join(" and ", conditions);
    }

    boolean covers(Class<?> type, Enum<?> state) {
        return entity == type && states.contains(state);
    }

    private String columnList() {
        return Arrays.stream(WaitColumn.values())
                .map(column -> sql(column) + " as " + column.alias())
                .collect(Collectors.joining(", "));
    }

    private String stateList() {
        return states.stream().map(Enum::name).sorted().collect(Collectors.joining("', '", "'", "'"));
    }

    /** Of varying length: where texts of several lengths come together, Derby fills up the shorter ones with blanks. */
    private static String text(String constant) {
        return "cast('" + constant + "' as varchar(40))";
    }
}
