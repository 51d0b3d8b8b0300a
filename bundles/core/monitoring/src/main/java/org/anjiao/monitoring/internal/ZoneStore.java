package org.anjiao.monitoring.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.anjiao.device.spi.Datum;
import org.anjiao.monitoring.PersonZone;
import org.anjiao.monitoring.ZoneBasis;
import org.anjiao.monitoring.ZoneKind;
import org.anjiao.monitoring.ZoneProposal;
import org.anjiao.monitoring.ZoneSchedule;
import org.anjiao.monitoring.ZoneShape;
import org.anjiao.monitoring.ZoneState;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/** Zones in the database. Each change moves the number by which the evaluator sees that it must read them again. */
final class ZoneStore {
    private static final String COLUMNS = "id, supervisee_id, name, kind, hidden, form, points, metres, admin_code,"
            + " week_days, from_time, to_time, valid_from, valid_to, exceptional, dwell_seconds, grace_seconds, basis,"
            + " basis_document, state, proposed_by, proposed_at, decided_by, decided_at, effective_from,"
            + " effective_until, reason, version";

    private final DataSource database;

    ZoneStore(DataSource database) {
        this.database = database;
    }

    Optional<PersonZone> find(String id) {
        return read("where id = ?", id).stream().findFirst();
    }

    /** Newest first. */
    List<PersonZone> ofSupervisee(String superviseeId) {
        return read("where supervisee_id = ? order by id desc", superviseeId);
    }

    /** Those that were approved and are not over at that moment. */
    List<PersonZone> effectiveAfter(Instant at) {
        return read("where effective_until > ? order by id", at.toEpochMilli());
    }

    /** Grows with every change. */
    long changes() {
        return call(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("select seq from mon_cursor where name = 'zone-changes'");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    void insert(PersonZone zone) {
        ZoneProposal terms = zone.terms();
        ZoneSchedule schedule = terms.schedule();
        write(
                "insert into mon_zone (" + COLUMNS + ") values (" + "?, ".repeat(27) + "?)",
                zone.id(),
                terms.superviseeId(),
                terms.name(),
                terms.kind().name(),
                terms.hidden() ? 1 : 0,
                terms.shape().form().name(),
                points(terms.shape().points()),
                terms.shape().metres(),
                terms.shape().adminCode(),
                schedule.days().stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(" ")),
                text(schedule.from()),
                text(schedule.to()),
                schedule.validFrom().toString(),
                schedule.validTo().toString(),
                exceptions(schedule.exceptions()),
                terms.dwellSeconds(),
                terms.graceSeconds(),
                terms.basis().name(),
                terms.basisDocument(),
                zone.state().name(),
                zone.proposedBy(),
                zone.proposedAt().toEpochMilli(),
                null,
                null,
                null,
                null,
                null,
                zone.version());
    }

    /** Stores a step; {@code STALE_VERSION} if somebody else was first. */
    void update(PersonZone zone) {
        int changed = write(
                "update mon_zone set state = ?, decided_by = ?, decided_at = ?, effective_from = ?, effective_until = ?,"
                        + " reason = ?, version = version + 1 where id = ? and version = ?",
                zone.state().name(),
                zone.decidedBy(),
                millis(zone.decidedAt()),
                millis(zone.effectiveFrom()),
                millis(zone.effectiveUntil()),
                zone.reason(),
                zone.id(),
                zone.version());
        if (changed == 0) {
            throw new ProblemException(CommonProblem.STALE_VERSION, null);
        }
        write("update mon_cursor set seq = seq + 1 where name = 'zone-changes'");
    }

    private List<PersonZone> read(String where, Object... arguments) {
        return call(connection -> {
            List<PersonZone> found = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select " + COLUMNS + " from mon_zone " + where)) {
                Rows.set(select, arguments);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(zone(rows));
                    }
                }
            }
            return found;
        });
    }

    private int write(String sql, Object... arguments) {
        return call(connection -> {
            try (PreparedStatement write = connection.prepareStatement(sql)) {
                Rows.set(write, arguments);
                return write.executeUpdate();
            }
        });
    }

    private static PersonZone zone(ResultSet row) throws SQLException {
        ZoneProposal terms = new ZoneProposal(
                row.getString("supervisee_id"),
                row.getString("name"),
                ZoneKind.valueOf(row.getString("kind")),
                row.getInt("hidden") == 1,
                new ZoneShape(
                        ZoneShape.Form.valueOf(row.getString("form")),
                        Datum.WGS84,
                        points(row.getString("points")),
                        Rows.number(row, "metres"),
                        row.getString("admin_code")),
                schedule(row),
                Rows.integer(row, "dwell_seconds"),
                row.getInt("grace_seconds"),
                ZoneBasis.valueOf(row.getString("basis")),
                row.getString("basis_document"));
        return new PersonZone(
                row.getString("id"),
                terms,
                ZoneState.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                Rows.instant(row, "proposed_at"),
                row.getString("decided_by"),
                Rows.instant(row, "decided_at"),
                Rows.instant(row, "effective_from"),
                Rows.instant(row, "effective_until"),
                row.getString("reason"),
                row.getInt("version"));
    }

    private static ZoneSchedule schedule(ResultSet row) throws SQLException {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        words(row.getString("week_days")).forEach(day -> days.add(DayOfWeek.valueOf(day)));
        return new ZoneSchedule(
                days,
                time(row.getString("from_time")),
                time(row.getString("to_time")),
                LocalDate.parse(row.getString("valid_from")),
                LocalDate.parse(row.getString("valid_to")),
                words(row.getString("exceptional")).stream()
                        .map(word -> new ZoneSchedule.ExceptionalDay(
                                LocalDate.parse(word.substring(0, word.length() - 1)), word.endsWith("+")))
                        .toList());
    }

    private static String exceptions(List<ZoneSchedule.ExceptionalDay> exceptions) {
        return exceptions.stream()
                .map(exception -> exception.day() + (exception.holds() ? "+" : "-"))
                .collect(Collectors.joining(" "));
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.asList(text.strip().split(" "));
    }

    private static String points(List<double[]> points) {
        return points.stream().map(point -> point[0] + " " + point[1]).collect(Collectors.joining(";"));
    }

    private static List<double[]> points(String text) {
        if (text == null || text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split(";"))
                .map(point -> point.split(" "))
                .map(point -> new double[] {Double.parseDouble(point[0]), Double.parseDouble(point[1])})
                .toList();
    }

    private static String text(LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static LocalTime time(String text) {
        return text == null ? null : LocalTime.parse(text);
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : (Long) instant.toEpochMilli();
    }

    private <T> T call(Rows.Query<T> query) {
        return Rows.call(database, "zones", query);
    }
}
