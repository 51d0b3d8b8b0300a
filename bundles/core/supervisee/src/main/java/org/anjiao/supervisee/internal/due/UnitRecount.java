package org.anjiao.supervisee.internal.due;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.store.StoreException;
import org.anjiao.policy.Deadline;
import org.anjiao.policy.RuleValue;
import org.anjiao.supervisee.internal.desk.Desk;

/**
 * Counts the open obligations of one unit anew, in plain SQL: entities of a whole province would be too heavy. An obligation
 * that a step ends or extends meanwhile is left to that step, which counts by the same rules.
 */
final class UnitRecount {
    /** Both databases answer it with one look into the index. */
    private static final String NEXT_UNIT = "select min(unit_id) from sup_due where unit_id > ?";

    private static final String COUNTED =
            "select id, rule_code, since, last_day, until_at, provisional, basis from sup_due"
                    + " where unit_id = ? and state = 'OPEN' and rule_code is not null";
    private static final String MOVE = "update sup_due set last_day = ?, until_at = ?, provisional = ?, basis = ?,"
            + " remind_at = ?, reminded_at = null, acted_at = case when cast(? as bigint) > ? then null else acted_at end"
            + " where id = ? and state = 'OPEN' and until_at = ?";

    /** The same end by another version of the rule: nobody is reminded again. */
    private static final String REWORD =
            "update sup_due set provisional = ?, basis = ? where id = ? and state = 'OPEN'" + " and until_at = ?";

    private final Desk desk;
    private final String unitId;
    private final Map<RuleOfDay, Optional<RuleValue>> rules = new HashMap<>();
    private int counted;

    private record RuleOfDay(String code, LocalDate day) {}

    private record Row(
            String id,
            String ruleCode,
            Instant since,
            LocalDate lastDay,
            long until,
            boolean provisional,
            String basis) {
        boolean ends(Deadline deadline) {
            return lastDay.equals(deadline.lastDay())
                    && until == deadline.until().toEpochMilli();
        }

        boolean says(Deadline deadline) {
            return provisional == deadline.provisional()
                    && basis.equals(deadline.rule().basis());
        }
    }

    UnitRecount(Desk desk, String unitId) {
        this.desk = desk;
        this.unitId = unitId;
    }

    /** The next unit that has obligations; null after the last. */
    static String next(Connection connection, String after) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT_UNIT)) {
            statement.setString(1, after);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** @return how many got another end or another basis */
    int run(Connection connection) throws SQLException {
        List<Row> rows = rows(connection);
        counted = rows.size();
        int changed = 0;
        try (PreparedStatement move = connection.prepareStatement(MOVE);
                PreparedStatement reword = connection.prepareStatement(REWORD)) {
            for (Row row : rows) {
                Deadline deadline = rule(row)
                        .map(rule -> desk.around().deadlines().due(rule, row.since()))
                        .orElse(null);
                if (deadline != null && !row.ends(deadline)) {
                    move(move, row, deadline);
                    changed++;
                } else if (deadline != null && !row.says(deadline)) {
                    reword(reword, row, deadline);
                    changed++;
                }
            }
            move.executeBatch();
            reword.executeBatch();
        }
        return changed;
    }

    int counted() {
        return counted;
    }

    private List<Row> rows(Connection connection) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(COUNTED)) {
            statement.setString(1, unitId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Row(
                            row.getString(1),
                            row.getString(2),
                            Instant.ofEpochMilli(row.getLong(3)),
                            row.getDate(4).toLocalDate(),
                            row.getLong(5),
                            row.getBoolean(6),
                            row.getString(7)));
                }
            }
        }
        return found;
    }

    /** Empty where no pack holds the rule any more: the obligation keeps the end that it has. */
    private Optional<RuleValue> rule(Row row) {
        LocalDate day = Shanghai.dayOf(row.since());
        return rules.computeIfAbsent(
                new RuleOfDay(row.ruleCode(), day),
                wanted -> desk.around().policy().find(wanted.code(), desk.jurisdiction(unitId, day), day));
    }

    private static void reword(PreparedStatement reword, Row row, Deadline deadline) throws SQLException {
        reword.setBoolean(1, deadline.provisional());
        reword.setString(2, deadline.rule().basis());
        reword.setString(3, row.id());
        reword.setLong(4, row.until());
        reword.addBatch();
    }

    private void move(PreparedStatement move, Row row, Deadline deadline) throws SQLException {
        long until = deadline.until().toEpochMilli();
        move.setDate(1, Date.valueOf(deadline.lastDay()));
        move.setLong(2, until);
        move.setBoolean(3, deadline.provisional());
        move.setString(4, deadline.rule().basis());
        move.setLong(5, desk.dues().reminder(unitId, deadline).toEpochMilli());
        move.setLong(6, until);
        move.setLong(7, desk.now().toEpochMilli());
        move.setString(8, row.id());
        move.setLong(9, row.until());
        move.addBatch();
    }

    static StoreException failed(SQLException e) {
        return new StoreException("Counting what is due: " + e.getMessage(), e);
    }
}
