package org.anjiao.platform.internal.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anjiao.platform.fact.Fact;
import org.anjiao.platform.fact.FactReader.CountedRecord;
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

    /** Passes all committed facts of a scope on, those that count early first. */
    void read(String scope, Consumer<StoredFact> sink) {
        with(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT id, unit_id, metric, delta, occurred_micros, recorded_micros,"
                            + " record_type, record_id FROM plt_fact WHERE scope = ? ORDER BY visible_micros")) {
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

    /** What {@link #counted} looks for. */
    record Query(String scope, Collection<String> unitIds, Metric metric, long asOf, Position after, int most) {}

    /** A place in the list of records. */
    record Position(String recordId, String unitId) {}

    List<CountedRecord> counted(Query query) {
        Set<String> units = new HashSet<>(query.unitIds());
        return units.isEmpty() ? List.of() : with(connection -> counted(connection, query, units));
    }

    private static List<CountedRecord> counted(Connection connection, Query query, Set<String> units)
            throws SQLException {
        boolean named = units.size() <= MOST_NAMED_UNITS;
        try (PreparedStatement select = connection.prepareStatement(sql(query, named ? units.size() : 0))) {
            int at = 0;
            select.setString(++at, query.scope());
            select.setString(++at, query.metric().name());
            select.setLong(++at, query.asOf());
            if (query.after() != null) {
                select.setString(++at, query.after().recordId());
                select.setString(++at, query.after().recordId());
                select.setString(++at, query.after().unitId());
            }
            if (named) {
                for (String unit : units) {
                    select.setString(++at, unit);
                }
                select.setMaxRows(query.most());
            }
            return collect(select, units, query.most());
        }
    }

    private static String sql(Query query, int namedUnits) {
        return "SELECT unit_id, record_type, record_id, SUM(delta), MAX(occurred_micros) FROM plt_fact"
                + " WHERE scope = ? AND metric = ? AND visible_micros <= ?"
                + (query.after() == null ? "" : " AND (record_id > ? OR (record_id = ? AND unit_id > ?))")
                + (namedUnits == 0
                        ? ""
                        : " AND unit_id IN (" + String.join(", ", Collections.nCopies(namedUnits, "?")) + ")")
                + " GROUP BY record_id, unit_id, record_type HAVING SUM(delta) <> 0"
                + " ORDER BY record_id, unit_id";
    }

    private static List<CountedRecord> collect(PreparedStatement select, Set<String> units, int most)
            throws SQLException {
        List<CountedRecord> records = new ArrayList<>();
        try (ResultSet result = select.executeQuery()) {
            while (records.size() < most && result.next()) {
                String unit = result.getString(1);
                if (units.contains(unit)) {
                    records.add(new CountedRecord(
                            unit,
                            result.getString(2),
                            result.getString(3),
                            result.getLong(4),
                            Micros.instant(result.getLong(5))));
                }
            }
        }
        return records;
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
