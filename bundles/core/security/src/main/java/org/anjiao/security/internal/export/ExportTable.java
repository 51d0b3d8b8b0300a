package org.anjiao.security.internal.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.anjiao.platform.export.ExportRequest;
import org.anjiao.platform.export.ExportState;
import org.anjiao.platform.retention.RetainedTable;
import org.anjiao.platform.store.StoreException;
import org.anjiao.platform.table.TableMedia;

/** The table {@code sec_export}. Its states are those of the decision; whether a file can still be had is seen at reading. */
final class ExportTable {
    private static final String SELECT = "select id, list_path, filter_text, media, purpose, unit_id, state, asked_by,"
            + " asked_by_name, asked_from_unit_id, asked_micros, decided_by, decided_by_name, decided_micros,"
            + " refusal, until_micros, fetches_left, version from sec_export where ";
    private static final String INSERT = "insert into sec_export (id, list_path, filter_text, media, purpose, unit_id,"
            + " state, asked_by, asked_by_name, asked_from_unit_id, asked_micros, fetches_left, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)";
    private static final String DECIDE = "update sec_export set state = ?, decided_by = ?, decided_by_name = ?,"
            + " decided_micros = ?, refusal = ?, until_micros = ?, fetches_left = ?, version = version + 1"
            + " where id = ? and version = ?";
    private static final String DUE = "select id, coalesce(decided_micros, asked_micros) as last_micros from sec_export"
            + " where coalesce(decided_micros, asked_micros) < ? order by id";
    private static final String FETCH =
            "update sec_export set fetches_left = fetches_left - 1 where id = ? and fetches_left > 0";

    private final DataSource dataSource;

    ExportTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void insert(ExportRequest request) {
        update(
                INSERT,
                request.id(),
                request.list(),
                FilterText.of(request.filter()),
                request.media().name(),
                request.purpose(),
                request.unitId(),
                request.state().name(),
                request.askedBy(),
                request.askedByName(),
                request.askedFromUnitId(),
                micros(request.askedAt()));
    }

    /** @return false if the stored request has another version than the decided one was made of */
    boolean decide(ExportRequest decided) {
        return update(
                        DECIDE,
                        decided.state().name(),
                        decided.decidedBy(),
                        decided.decidedByName(),
                        micros(decided.decidedAt()),
                        decided.reason(),
                        decided.until() == null ? null : micros(decided.until()),
                        decided.fetchesLeft(),
                        decided.id(),
                        decided.version())
                == 1;
    }

    /** @return false if no fetch is left */
    boolean fetch(String id) {
        return update(FETCH, id) == 1;
    }

    Optional<ExportRequest> find(String id, Instant now) {
        return select("id = ?", List.of(id), 1, now).stream().findFirst();
    }

    List<ExportRequest> askedBy(String account, String before, int most, Instant now) {
        return select("asked_by = ? and id < ? order by id desc", List.of(account, before), most, now);
    }

    /** What waits for a decision by another than that account. */
    List<ExportRequest> waiting(Collection<String> unitIds, String notAskedBy, String before, int most, Instant now) {
        List<Object> values = new ArrayList<>(List.of(ExportState.REQUESTED.name(), notAskedBy, before));
        values.addAll(unitIds);
        String units = String.join(", ", Collections.nCopies(unitIds.size(), "?"));
        return select(
                "state = ? and asked_by <> ? and id < ? and unit_id in (" + units + ") order by id desc",
                values,
                most,
                now);
    }

    /**
     * Deletes requests whose last step was before that instant, in the caller's transaction.
     *
     * @return in the order of their identifiers
     */
    List<RetainedTable.Row> deleteBefore(Instant before, int most) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE);
                PreparedStatement delete = connection.prepareStatement("delete from sec_export where id = ?")) {
            select.setMaxRows(most);
            select.setLong(1, micros(before));
            List<RetainedTable.Row> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(new RetainedTable.Row(row.getString("id"), instant(row, "last_micros")));
                }
            }
            for (RetainedTable.Row row : due) {
                delete.setString(1, row.key());
                delete.executeUpdate();
            }
            return due;
        } catch (SQLException e) {
            throw new StoreException("requests for exports cannot be deleted", e);
        }
    }

    private List<ExportRequest> select(String where, List<?> values, int most, Instant now) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            select.setMaxRows(most);
            set(select, values);
            List<ExportRequest> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row, now));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreException("requests for exports cannot be read", e);
        }
    }

    private int update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, Arrays.asList(values));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException("a request for an export cannot be written", e);
        }
    }

    private static void set(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static ExportRequest read(ResultSet row, Instant now) throws SQLException {
        Instant until = instant(row, "until_micros");
        int left = row.getInt("fetches_left");
        return new ExportRequest(
                row.getString("id"),
                row.getString("list_path"),
                FilterText.read(row.getString("filter_text")),
                TableMedia.valueOf(row.getString("media")),
                row.getString("purpose"),
                row.getString("unit_id"),
                state(ExportState.valueOf(row.getString("state")), until, left, now),
                row.getString("asked_by"),
                row.getString("asked_by_name"),
                row.getString("asked_from_unit_id"),
                instant(row, "asked_micros"),
                row.getString("decided_by"),
                row.getString("decided_by_name"),
                instant(row, "decided_micros"),
                row.getString("refusal"),
                until,
                left,
                row.getLong("version"));
    }

    private static ExportState state(ExportState decided, Instant until, int left, Instant now) {
        if (decided != ExportState.APPROVED) {
            return decided;
        }
        if (left == 0) {
            return ExportState.TAKEN;
        }
        return now.isBefore(until) ? ExportState.APPROVED : ExportState.LAPSED;
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
