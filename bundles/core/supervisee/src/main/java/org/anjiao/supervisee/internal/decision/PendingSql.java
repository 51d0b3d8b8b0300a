package org.anjiao.supervisee.internal.decision;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.anjiao.platform.security.Caller;
import org.anjiao.supervisee.Level;
import org.anjiao.supervisee.internal.desk.ListOrder;

/** The one statement over all ways of waiting, with its values in the order of the question marks. */
final class PendingSql {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final String waiting;

    /** @param waits which of them; not empty */
    PendingSql(List<Wait> waits, LocalDate today, List<String> units) {
        waiting = waits.stream()
                .map(wait -> wait.select(today) + within(wait.sql(WaitColumn.UNIT), units))
                .collect(Collectors.joining(" union all ", " from (", ") r"));
    }

    private String within(String column, List<String> units) {
        if (units == null) {
            return "";
        }
        values.addAll(units);
        return " and " + column + " in (" + marks(units) + ")";
    }

    private static String marks(Collection<?> of) {
        return String.join(", ", Collections.nCopies(of.size(), "?"));
    }

    void ofPerson(String superviseeId) {
        and("r.person_id = ?", superviseeId);
    }

    /** What stands in the record; a rule's level is looked at afterwards. */
    void atLevel(String level) {
        and("(r.at_level is null or r.other_unit_id is not null or r.at_level = ?)", level);
    }

    void without(Collection<String> persons) {
        if (!persons.isEmpty()) {
            conditions.add("(r.person_id is null or r.person_id not in (" + marks(persons) + "))");
            values.addAll(persons);
        }
    }

    /**
     * What nothing in the record keeps the caller from deciding on.
     *
     * @param levels at which the caller's unit decides on what other units keep
     */
    void leftTo(Caller caller, Collection<Level> levels) {
        String escaped = caller.account().replace("!", "!!").replace("%", "!%").replace("_", "!_");
        and("(r.barred is null or ',' || r.barred || ',' not like ? escape '!')", "%," + escaped + ",%");
        and("(r.named is null or r.named = ?)", caller.account());
        and(
                "(r.at_level is null or r.other_unit_id is not null or r.unit_id = ? or r.at_level in (" + marks(levels)
                        + "))",
                caller.unitId());
        levels.forEach(level -> values.add(level.name()));
    }

    /** Since when it waits: not before the first and before the other moment, in milliseconds; null does not restrict. */
    void within(Long begin, Long end) {
        if (begin != null) {
            and("r.since_at >= ?", begin);
        }
        if (end != null) {
            and("r.since_at < ?", end);
        }
    }

    void beyond(ListOrder order, PendingPlace place) {
        String column = "r." + order.key().field();
        String beyond = order.ascending() ? " > ?" : " < ?";
        String later = "(r.record_id" + beyond + " or r.record_id = ? and r.kind" + beyond + ")";
        if (place.at() == null) {
            String others = order.ascending() ? "" : " or " + column + " is not null";
            conditions.add("(" + column + " is null and " + later + others + ")");
        } else {
            String never = order.key().optional() && order.ascending() ? column + " is null or " : "";
            conditions.add("(" + never + column + beyond + " or " + column + " = ? and " + later + ")");
            values.add(place.at());
            values.add(place.at());
        }
        values.addAll(List.of(place.record(), place.record(), place.kind().name()));
    }

    private void and(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    PreparedStatement page(Connection connection, ListOrder order, int most) throws SQLException {
        return prepared(
                connection,
                "select r.*",
                order.text() + ", r.kind" + (order.ascending() ? "" : " desc") + " fetch first " + most + " rows only",
                List.of());
    }

    /** Counts what is decided in the same place. */
    PreparedStatement counts(Connection connection, LocalDate today) throws SQLException {
        String place = "r.kind, r.unit_id, r.at_level, r.other_unit_id";
        return prepared(
                connection,
                "select " + place + ", count(*), sum(case when r.due_on < ? then 1 else 0 end)",
                " group by " + place,
                List.of(today));
    }

    private PreparedStatement prepared(Connection connection, String select, String end, List<Object> first)
            throws SQLException {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        PreparedStatement statement = connection.prepareStatement(select + waiting + where + end);
        List<Object> all = new ArrayList<>(first);
        all.addAll(values);
        for (int i = 0; i < all.size(); i++) {
            statement.setObject(i + 1, all.get(i) instanceof LocalDate day ? Date.valueOf(day) : all.get(i));
        }
        return statement;
    }
}
