package org.anjiao.supervisee.internal.person;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.anjiao.platform.store.StoreException;
import org.anjiao.supervisee.SuperviseeLabel;

/** Plain SQL on the persons' tables: sets and single columns for which entities would be too heavy. */
final class PersonQueries {
    /** Derby scans the table for a long IN unless it is told to look along the key; for PostgreSQL the line is a remark. */
    private static final String ALONG_KEY = " --DERBY-PROPERTIES constraint=sup_supervisee_pk\n";

    private static final int SOME_AT_ONCE = 10;
    private static final int MOST_AT_ONCE = 100;

    private final DataSource dataSource;

    PersonQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Those of the digests that belong to an open record. */
    Set<String> openDigests(Collection<String> digests) {
        return among("select open_digest from sup_supervisee where open_digest = ?", digests);
    }

    /** Those of the numbers that a record bears. */
    Set<String> takenNumbers(Collection<String> numbers) {
        return among("select reg_number from sup_supervisee where reg_number = ?", numbers);
    }

    /** Those of the persons who are positioned by an order in force at that instant. */
    Set<String> positioned(Collection<String> ids, long at) {
        return among(
                "select supervisee_id from sup_em_order where supervisee_id = ? and effective_from <= " + at
                        + " and effective_until > " + at,
                ids);
    }

    /** Reserves so many consecutive values within the transaction; returns the first. */
    long reserveNumbers(int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement take = connection.prepareStatement(
                        "update sup_sequence set next_value = next_value + ? where name = 'reg_number'");
                PreparedStatement look =
                        connection.prepareStatement("select next_value from sup_sequence where name = 'reg_number'")) {
            take.setInt(1, count);
            take.executeUpdate();
            try (ResultSet row = look.executeQuery()) {
                row.next();
                return row.getLong(1) - count;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    Map<String, SuperviseeLabel> labels(Collection<String> ids) {
        Map<String, SuperviseeLabel> labels = new LinkedHashMap<>();
        List<String> asked = List.copyOf(ids);
        try (Connection connection = asked.isEmpty() ? null : dataSource.getConnection()) {
            for (int from = 0; from < asked.size(); from += MOST_AT_ONCE) {
                addLabels(connection, asked.subList(from, Math.min(from + MOST_AT_ONCE, asked.size())), labels);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return labels;
    }

    /** Few forms of the question, so that databases remember them: what is left of a form asks for the last one again. */
    private static void addLabels(Connection connection, List<String> ids, Map<String, SuperviseeLabel> labels)
            throws SQLException {
        int places = ids.size() == 1 ? 1 : ids.size() <= SOME_AT_ONCE ? SOME_AT_ONCE : MOST_AT_ONCE;
        String in = String.join(", ", Collections.nCopies(places, "?"));
        try (PreparedStatement statement = connection.prepareStatement(
                "select id, reg_number, name, unit_id, key_person, minor_regime, sensitive_level from sup_supervisee"
                        + ALONG_KEY + "where id in (" + in + ")")) {
            for (int place = 0; place < places; place++) {
                statement.setString(place + 1, ids.get(Math.min(place, ids.size() - 1)));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    labels.put(
                            row.getString(1),
                            new SuperviseeLabel(
                                    row.getString(1),
                                    row.getString(2),
                                    shownName(row),
                                    row.getString(4),
                                    row.getBoolean(5),
                                    row.getBoolean(6)));
                }
            }
        }
    }

    private static String shownName(ResultSet row) throws SQLException {
        if (row.getString("sensitive_level") != null) {
            return Masking.SENSITIVE;
        }
        String name = row.getString("name");
        return row.getBoolean("minor_regime") ? Masking.name(name) : name;
    }

    /** Makes the database remember by which keys personal fields are encrypted; returns the keys it remembers. */
    String rememberKeys(String keyId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement look = connection.prepareStatement("select key_id from sup_data_key");
                ResultSet row = look.executeQuery()) {
            if (row.next()) {
                return row.getString(1);
            }
            try (PreparedStatement put = connection.prepareStatement("insert into sup_data_key (key_id) values (?)")) {
                put.setString(1, keyId);
                put.executeUpdate();
                return keyId;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static StoreException failed(SQLException e) {
        return new StoreException("Registry of supervisees: " + e.getMessage(), e);
    }

    private Set<String> among(String select, Collection<String> values) {
        Set<String> found = new HashSet<>();
        forEach(select, values, row -> found.add(row.getString(1)));
        return found;
    }

    /**
     * Asks for one value after the other. Derby answers a long IN by scanning the table, which for a batch of an import
     * takes a hundred times as long.
     */
    private void forEach(String select, Collection<String> values, RowConsumer consumer) {
        if (values.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            for (String value : values) {
                statement.setString(1, value);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(rows);
                    }
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }
}
