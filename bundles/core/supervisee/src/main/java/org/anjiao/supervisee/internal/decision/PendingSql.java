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
import org.anjiao.supervisee.decision.PendingOrder;

/** The one statement over all ways of waiting, with its values in the order of the question marks. */
final class PendingSql {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final String waiting;

    /** @param waits which of them; not empty */
    PendingSql(List<Wait> waits, LocalDate today, List<String> units) {
        waiting = waits.stream()
                .map(wait -> wait.select(today) + within(wait.sql(WaitColumn.UNIT), units))
                .collect(Collectors.joining(" union all ", " from (", ") w"));
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
        and("w.person_id = ?", superviseeId);
    }

    /** What stands in the record; a rule's level is looked at afterwards. */
    void atLevel(String level) {
        and("(w.at_level is null or w.other_unit_id is not null or w.at_level = ?)", level);
    }

    void without(Collection<String> persons) {
        if (!persons.isEmpty()) {
            conditions.add("(w.person_id is null or w.person_id not in (" + marks(persons) + "))");
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
        and("(w.barred is null or ',' || w.barred || ',' not like ? escape '!')", "%," + escaped + ",%");
        and("(w.named is null or w.named = ?)", caller.account());
        and(
                "(w.at_level is null or w.other_unit_id is not null or w.unit_id = ? or w.at_level in (" + marks(levels)
                        + "))",
                caller.unitId());
        levels.forEach(level -> values.add(level.name()));
    }

    void beyond(PendingOrder order, Place place) {
        String column = column(order);
        String after = "(w.record_id > ? or w.record_id = ? and w.kind > ?)";
        if (place.at() == null) {
            conditions.add(column + " is null and " + after);
        } else {
            String never = order == PendingOrder.DUE ? column + " is null or " : "";
            conditions.add("(" + never + column + " > ? or " + column + " = ? and " + after + ")");
            values.add(place.at());
            values.add(place.at());
        }
        values.addAll(List.of(place.record(), place.record(), place.kind().name()));
    }

    private void and(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    PreparedStatement page(Connection connection, PendingOrder order, int most) throws SQLException {
        return prepared(
                connection,
                "select w.*",
                " order by " + column(order) + (order == PendingOrder.DUE ? " nulls last" : "")
                        + ", w.record_id, w.kind fetch first " + most + " rows only",
                List.of());
    }

    /** Counts what is decided in the same place. */
    PreparedStatement counts(Connection connection, LocalDate today) throws SQLException {
        String place = "w.kind, w.unit_id, w.at_level, w.other_unit_id";
        return prepared(
                connection,
                "select " + place + ", count(*), sum(case when w.due_on < ? then 1 else 0 end)",
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

    private static String column(PendingOrder order) {
        return order == PendingOrder.SINCE ? "w.since_at" : "w.due_on";
    }
}
