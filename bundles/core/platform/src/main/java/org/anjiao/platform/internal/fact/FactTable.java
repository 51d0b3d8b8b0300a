package org.anjiao.platform.internal.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.Metric;
import org.anjiao.platform.internal.Micros;
import org.anjiao.platform.store.StoreException;

/** The ledger's table. */
final class FactTable {
    private static final int FETCH = 2000;
    /** With more units than that, naming them in the query costs more than leaving rows out here. */
    private static final int MOST_NAMED_UNITS = 256;

    private final DataSource dataSource;

    FactTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where the ledger ends; zeros if it is empty. */
    record End(long id, long recordedMicros) {}

    End end() {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT id, recorded_micros FROM plt_fact WHERE id = (SELECT MAX(id) FROM plt_fact)");
                    ResultSet result = select.executeQuery()) {
                return result.next() ? new End(result.getLong(1), result.getLong(2)) : new End(0, 0);
            }
        });
    }

    void insert(List<StoredFact> facts) {
        with(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO plt_fact (id, scope, unit_id, metric, delta,"
                            + " occurred_micros, recorded_micros, visible_micros, record_type, record_id)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (StoredFact fact : facts) {
                    bind(insert, fact);
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    private static void bind(PreparedStatement insert, StoredFact stored) throws SQLException {
        Fact fact = stored.fact();
        insert.setLong(1, stored.id());
        insert.setString(2, fact.scope());
        insert.setString(3, fact.unitId());
        insert.setString(4, fact.metric().name());
        insert.setInt(5, fact.delta());
        insert.setLong(6, Micros.of(fact.occurredAt()));
        insert.setLong(7, stored.recordedMicros());
        insert.setLong(8, stored.visibleMicros());
        insert.setString(9, fact.recordType());
        insert.setString(10, fact.recordId());
    }

    /** Passes all committed facts of a scope on, in the order in which they were recorded. */
    void read(String scope, Consumer<StoredFact> sink) {
        with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT id, unit_id, metric, delta, occurred_micros, recorded_micros,"
                            + " record_type, record_id FROM plt_fact WHERE scope = ? ORDER BY id")) {
                select.setString(1, scope);
                select.setFetchSize(FETCH);
                try (ResultSet result = select.executeQuery()) {
                    while (result.next()) {
                        sink.accept(stored(scope, result));
                    }
                }
            }
            return null;
        });
    }

    private static StoredFact stored(String scope, ResultSet result) throws SQLException {
        Fact fact = new Fact(
                scope,
                result.getString(2),
                Metric.valueOf(result.getString(3)),
                result.getInt(4),
                Micros.instant(result.getLong(5)),
                result.getString(7),
                result.getString(8));
        return new StoredFact(result.getLong(1), fact, result.getLong(6));
    }

    /** What {@link #rows} looks for. */
    record Query(String scope, Set<String> units, Metric metric, long asOf) {}

    /** A place in the list of records. */
    record Position(String recordId, String unitId) {}

    /**
     * The next facts of a figure, in the order of their records and units. May hold facts of other units.
     *
     * @param after null for the beginning
     */
    List<Row> rows(Query query, Position after, int most) {
        return with(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql(query, after, most))) {
                bind(select, query, after);
                return read(select);
            }
        });
    }

    /** A fact of a figure. */
    record Row(Position position, String recordType, int delta, long occurredMicros) {}

    private static String sql(Query query, Position after, int most) {
        return "SELECT record_id, unit_id, record_type, delta, occurred_micros FROM plt_fact"
                + " WHERE scope = ? AND metric = ? AND visible_micros <= ?"
                // The first half is for the index, which has no use for a disjunction.
                + (after == null ? "" : " AND record_id >= ? AND (record_id > ? OR unit_id > ?)")
                + (named(query)
                        ? " AND unit_id IN (" + "?, ".repeat(query.units().size() - 1) + "?)"
                        : "")
                + " ORDER BY record_id, unit_id FETCH FIRST " + most + " ROWS ONLY";
    }

    private static boolean named(Query query) {
        return query.units().size() <= MOST_NAMED_UNITS;
    }

    private static void bind(PreparedStatement select, Query query, Position after) throws SQLException {
        int at = 0;
        select.setString(++at, query.scope());
        select.setString(++at, query.metric().name());
        select.setLong(++at, query.asOf());
        if (after != null) {
            select.setString(++at, after.recordId());
            select.setString(++at, after.recordId());
            select.setString(++at, after.unitId());
        }
        if (named(query)) {
            for (String unit : query.units()) {
                select.setString(++at, unit);
            }
        }
    }

    private static List<Row> read(PreparedStatement select) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                rows.add(new Row(
                        new Position(result.getString(1), result.getString(2)),
                        result.getString(3),
                        result.getInt(4),
                        result.getLong(5)));
            }
        }
        return rows;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException("the table of facts does not answer", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
