package org.anjiao.monitoring.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.anjiao.monitoring.CheckDraw;
import org.anjiao.monitoring.CheckResult;
import org.anjiao.monitoring.PositionCheck;
import org.anjiao.monitoring.PositionChecks.Filter;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/** Positioning checks in the database. */
final class CheckStore {
    private static final String SELECT = "select id, supervisee_id, unit_id, draw_id, due_on, created_by, created_at,"
            + " result, note, done_by, done_at, version from mon_check";

    private final DataSource database;

    CheckStore(DataSource database) {
        this.database = database;
    }

    /** @param today what makes an open check overdue */
    Optional<PositionCheck> find(String id, LocalDate today) {
        return Rows.call(database, "checks", connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " where id = ?")) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(check(row, today)) : Optional.empty();
                }
            }
        });
    }

    /** Up to {@code limit} of the wanted checks that come after the cursor, newest first. */
    List<PositionCheck> before(
            Predicate<PositionCheck> wanted, Filter filter, LocalDate today, String cursor, int limit) {
        String condition = filter == null
                ? ""
                : switch (filter) {
                    case OPEN -> " and result is null";
                    case OVERDUE -> " and result is null and due_on < '" + today + "'";
                    case DONE -> " and result is not null";
                };
        return Rows.scan(
                database,
                SELECT + " where id < ?" + condition + " order by id desc fetch first " + Rows.SCAN + " rows only",
                row -> check(row, today),
                PositionCheck::id,
                wanted,
                cursor,
                limit);
    }

    /** The persons who have an open check. */
    Set<String> openPersons() {
        return Rows.call(database, "checks", connection -> {
            Set<String> found = new HashSet<>();
            try (PreparedStatement select =
                            connection.prepareStatement("select open_key from mon_check where open_key is not null");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    /** Checks by unit that were done in a stretch of time. */
    Map<String, Integer> done(Instant from, Instant until) {
        return counts(
                "select unit_id, count(*) from mon_check where done_at >= ? and done_at < ? group by unit_id",
                from.toEpochMilli(),
                until.toEpochMilli());
    }

    /** Open checks by unit whose day was over before that day. */
    Map<String, Integer> overdue(LocalDate today) {
        return counts(
                "select unit_id, count(*) from mon_check where result is null and due_on < ? group by unit_id",
                today.toString());
    }

    private Map<String, Integer> counts(String sql, Object... arguments) {
        return Rows.call(database, "checks", connection -> {
            Map<String, Integer> found = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                Rows.set(select, arguments);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getInt(2));
                    }
                }
            }
            return found;
        });
    }

    void insert(CheckDraw draw) {
        write(
                "insert into mon_check_draw (id, unit_id, seed, population, digest, drawn_by, drawn_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                draw.id(),
                draw.unitId(),
                draw.seed(),
                draw.population(),
                draw.digest(),
                draw.drawnBy(),
                draw.drawnAt().toEpochMilli());
        draw.checks().forEach(this::insert);
    }

    void insert(PositionCheck check) {
        write(
                "insert into mon_check (id, supervisee_id, unit_id, draw_id, due_on, open_key, created_by, created_at,"
                        + " version) values (?, ?, ?, ?, ?, ?, ?, ?, 0)",
                check.id(),
                check.superviseeId(),
                check.unitId(),
                check.drawId(),
                check.dueOn().toString(),
                check.superviseeId(),
                check.createdBy(),
                check.createdAt().toEpochMilli());
    }

    void done(PositionCheck check, CheckResult result, String note, String by, Instant at) {
        int changed = write(
                "update mon_check set open_key = null, result = ?, note = ?, done_by = ?, done_at = ?,"
                        + " version = version + 1 where id = ? and version = ?",
                result.name(),
                note,
                by,
                at.toEpochMilli(),
                check.id(),
                check.version());
        if (changed == 0) {
            throw new ProblemException(CommonProblem.STALE_VERSION, null);
        }
    }

    private int write(String sql, Object... arguments) {
        return Rows.call(database, "checks", connection -> {
            try (PreparedStatement write = connection.prepareStatement(sql)) {
                Rows.set(write, arguments);
                return write.executeUpdate();
            }
        });
    }

    private static PositionCheck check(ResultSet row, LocalDate today) throws SQLException {
        String result = row.getString("result");
        LocalDate dueOn = LocalDate.parse(row.getString("due_on"));
        return new PositionCheck(
                row.getString("id"),
                row.getString("supervisee_id"),
                row.getString("unit_id"),
                row.getString("draw_id"),
                dueOn,
                result == null && dueOn.isBefore(today),
                row.getString("created_by"),
                Rows.instant(row, "created_at"),
                result == null ? null : CheckResult.valueOf(result),
                row.getString("note"),
                row.getString("done_by"),
                Rows.instant(row, "done_at"),
                row.getInt("version"));
    }
}
