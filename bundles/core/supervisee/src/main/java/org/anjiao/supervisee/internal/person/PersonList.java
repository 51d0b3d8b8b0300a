package org.anjiao.supervisee.internal.person;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.anjiao.platform.Page;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.internal.crypto.PersonalDataCipher;
import org.anjiao.supervisee.internal.desk.ListOrder;
import org.anjiao.supervisee.internal.desk.ListPeriod;

/**
 * The list of persons. A page reads about as many rows as it shows: a few units are read one by one along the index of
 * units, many by walking along the order asked for and passing over other units' persons, who are then few.
 */
final class PersonList {
    /** From so many units on, walking along the order reads fewer rows than a look at each unit. */
    private static final int MANY_UNITS = 32;

    private static final int STRIDE = 500;

    private final DataSource dataSource;
    private final PersonQueries queries;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    PersonList(DataSource dataSource, PersonQueries queries, PersonalDataCipher cipher, Clock clock) {
        this.dataSource = dataSource;
        this.queries = queries;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * @param unitIds the units in which to look; null means all
     * @param reader who must not see all
     */
    Page<SuperviseeSummary> page(List<String> unitIds, SuperviseeQuery query, Reader reader) {
        ListPeriod.require(query.of());
        ListOrder order = ListOrder.of(PersonSql.KEYS, query.of(), "id");
        String cursor = query.of().cursor();
        String after = cursor == null ? null : order.readSecret(cursor);
        int limit = Page.limit(query.of().limit());
        List<SuperviseeSummary> found;
        try (Connection connection = dataSource.getConnection()) {
            Source source = new Source(connection, query, order, reader);
            if (unitIds == null || unitIds.size() >= MANY_UNITS) {
                found = source.along(after, unitIds, limit + 1);
            } else if (order.byId()) {
                found = source.unitByUnit(after, unitIds, limit + 1);
            } else {
                // What is sorted by the database must be put together by it too: names are compared in its own way.
                found = source.read(after, unitIds, limit + 1);
            }
        } catch (SQLException e) {
            throw PersonQueries.failed(e);
        }
        return Page.of(withPositioning(found, reader.hidden()), limit, last -> order.secretPlace(last.id()));
    }

    /**
     * What a reader of the list must not see.
     *
     * @param hidden sensitive cases that the reader does not know: shown by number only, and not found by name
     * @param sealed whether the sealed files of minors are listed
     */
    record Reader(Set<String> hidden, boolean sealed) {}

    /** One list on one connection. */
    private final class Source {
        private final Connection connection;
        private final SuperviseeQuery query;
        private final ListOrder order;
        private final Reader reader;

        Source(Connection connection, SuperviseeQuery query, ListOrder order, Reader reader) {
            this.connection = connection;
            this.query = query;
            this.order = order;
            this.reader = reader;
        }

        List<SuperviseeSummary> unitByUnit(String after, List<String> unitIds, int wanted) throws SQLException {
            List<SuperviseeSummary> found = new ArrayList<>();
            for (String unitId : unitIds) {
                found.addAll(read(after, List.of(unitId), wanted));
            }
            Comparator<SuperviseeSummary> byId = Comparator.comparing(SuperviseeSummary::id);
            found.sort(order.ascending() ? byId : byId.reversed());
            return found.subList(0, Math.min(wanted, found.size()));
        }

        List<SuperviseeSummary> along(String begin, List<String> unitIds, int wanted) throws SQLException {
            Set<String> units = unitIds == null ? null : Set.copyOf(unitIds);
            int stride = units == null ? wanted : STRIDE;
            List<SuperviseeSummary> found = new ArrayList<>();
            String after = begin;
            List<SuperviseeSummary> step;
            do {
                step = read(after, null, stride);
                step.stream()
                        .filter(person -> units == null || units.contains(person.unitId()))
                        .limit(wanted - found.size())
                        .forEach(found::add);
                after = step.isEmpty() ? null : step.get(step.size() - 1).id();
            } while (found.size() < wanted && step.size() == stride);
            return found;
        }

        List<SuperviseeSummary> read(String after, List<String> units, int limit) throws SQLException {
            PersonSql sql = new PersonSql(query, order, units, reader, cipher, clock.millis());
            if (after != null) {
                sql.beyond(connection, after);
            }
            List<SuperviseeSummary> found = new ArrayList<>();
            try (PreparedStatement prepared = sql.prepare(connection, limit);
                    ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(summary(rows));
                }
            }
            return found;
        }
    }

    private SuperviseeSummary summary(ResultSet row) throws SQLException {
        return new SuperviseeSummary(
                row.getString("id"),
                row.getString("reg_number"),
                row.getBoolean("minor_regime") ? Masking.name(row.getString("name")) : row.getString("name"),
                row.getString("id_number"),
                Sex.valueOf(row.getString("sex")),
                Category.valueOf(row.getString("category")),
                day(row.getDate("registered_on")),
                row.getDate("term_to").toLocalDate(),
                row.getString("unit_id"),
                Status.valueOf(row.getString("status")),
                row.getBoolean("key_person"),
                row.getBoolean("minor_regime"),
                false);
    }

    /** @return null for null: who is referred only is not registered yet */
    private static LocalDate day(Date day) {
        return day == null ? null : day.toLocalDate();
    }

    /** The persons of the page with what is not in their row: the mask over the identity number, and positioning. */
    private List<SuperviseeSummary> withPositioning(List<SuperviseeSummary> rows, Set<String> hidden) {
        Set<String> positioned =
                queries.positioned(rows.stream().map(SuperviseeSummary::id).toList(), clock.millis());
        return rows.stream()
                .map(row -> new SuperviseeSummary(
                        row.id(),
                        row.number(),
                        hidden.contains(row.id()) ? Masking.SENSITIVE : row.name(),
                        Masking.idNumber(cipher.decrypt(SuperviseeEntity.ID_NUMBER, row.idNumber())),
                        row.sex(),
                        row.category(),
                        row.registeredOn(),
                        row.termTo(),
                        row.unitId(),
                        row.status(),
                        row.key(),
                        row.minorRegime(),
                        positioned.contains(row.id())))
                .toList();
    }
}
