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
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.anjiao.platform.Page;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.internal.crypto.PersonalDataCipher;

/**
 * The list of persons, in the order of their identifiers. A page reads about as many rows as it shows: a few units are
 * read one by one along the index of units, many by walking along the identifiers and passing over other units' persons,
 * who are then few.
 */
final class PersonList {
    /** From so many units on, walking along the identifiers reads fewer rows than a look at each unit. */
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
     * @param hidden sensitive cases that the reader does not know: shown by number only, and not found by name
     */
    Page<SuperviseeSummary> page(List<String> unitIds, SuperviseeQuery query, Set<String> hidden) {
        int limit = Page.limit(query.limit());
        List<SuperviseeSummary> found;
        try (Connection connection = dataSource.getConnection()) {
            found = unitIds == null || unitIds.size() >= MANY_UNITS
                    ? alongIdentifiers(connection, unitIds, query, hidden, limit + 1)
                    : unitByUnit(connection, unitIds, query, hidden, limit + 1);
        } catch (SQLException e) {
            throw PersonQueries.failed(e);
        }
        return Page.of(withPositioning(found, hidden), limit, SuperviseeSummary::id);
    }

    private List<SuperviseeSummary> unitByUnit(
            Connection connection, List<String> unitIds, SuperviseeQuery query, Set<String> hidden, int wanted)
            throws SQLException {
        List<SuperviseeSummary> found = new ArrayList<>();
        for (String unitId : unitIds) {
            found.addAll(read(connection, new Statement(query, query.cursor(), unitId, hidden), wanted));
        }
        found.sort(Comparator.comparing(SuperviseeSummary::id));
        return found.subList(0, Math.min(wanted, found.size()));
    }

    private List<SuperviseeSummary> alongIdentifiers(
            Connection connection, List<String> unitIds, SuperviseeQuery query, Set<String> hidden, int wanted)
            throws SQLException {
        Set<String> units = unitIds == null ? null : Set.copyOf(unitIds);
        int stride = units == null ? wanted : STRIDE;
        List<SuperviseeSummary> found = new ArrayList<>();
        String cursor = query.cursor();
        List<SuperviseeSummary> step;
        do {
            step = read(connection, new Statement(query, cursor, null, hidden), stride);
            step.stream()
                    .filter(person -> units == null || units.contains(person.unitId()))
                    .limit(wanted - found.size())
                    .forEach(found::add);
            cursor = step.isEmpty() ? null : step.get(step.size() - 1).id();
        } while (found.size() < wanted && step.size() == stride);
        return found;
    }

    private List<SuperviseeSummary> read(Connection connection, Statement statement, int limit) throws SQLException {
        List<SuperviseeSummary> found = new ArrayList<>();
        try (PreparedStatement prepared = statement.prepare(connection, limit);
                ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                found.add(summary(rows));
            }
        }
        return found;
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

    /** The conditions of one query and their values, in the order of the question marks. */
    private final class Statement {
        /**
         * Derby sorts the whole table for a page unless it is told to walk along the primary key; for PostgreSQL the
         * line is a remark.
         */
        private static final String ALONG_KEY = " --DERBY-PROPERTIES constraint=sup_supervisee_pk\n";

        private final StringBuilder where = new StringBuilder(" where s.open_digest is not null");
        private final List<Object> values = new ArrayList<>();
        private final boolean alongKey;

        /** @param unitId null if the unit is no condition */
        Statement(SuperviseeQuery query, String cursor, String unitId, Set<String> hidden) {
            boolean text = query.text() != null && !query.text().isBlank();
            alongKey = unitId == null && !text;
            if (unitId != null) {
                and("s.unit_id = ?", unitId);
            }
            if (text) {
                addText(query.text().strip(), hidden);
            }
            if (query.key() != null) {
                and("s.key_person = ?", query.key());
            }
            if (query.positioned() != null) {
                and(
                        (query.positioned() ? "" : "not ") + "exists (select 1 from sup_em_order o where"
                                + " o.supervisee_id = s.id and o.effective_from <= ? and o.effective_until > ?)",
                        clock.millis());
                values.add(clock.millis());
            }
            if (cursor != null) {
                and("s.id > ?", cursor);
            }
        }

        private void addText(String text, Set<String> hidden) {
            Optional<IdNumber> idNumber = IdNumber.parse(text);
            boolean number = text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
            idNumber.ifPresentOrElse(
                    found -> and("s.id_digest = ?", cipher.digest(found.text())),
                    () -> and((number ? "s.reg_number" : "s.name") + " like ? escape '!'", escaped(text) + "%"));
            if (idNumber.isPresent() || !number) {
                hidden.forEach(person -> and("s.id <> ?", person));
            }
        }

        private void and(String condition, Object value) {
            where.append(" and ").append(condition);
            values.add(value);
        }

        PreparedStatement prepare(Connection connection, int limit) throws SQLException {
            PreparedStatement statement = connection.prepareStatement("select s.id, s.reg_number, s.name, s.id_number,"
                    + " s.sex, s.category, s.registered_on, s.term_to, s.unit_id, s.status, s.key_person,"
                    + " s.minor_regime from sup_supervisee s" + (alongKey ? ALONG_KEY : "") + where
                    + " order by s.id fetch first " + limit + " rows only");
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return statement;
        }

        private static String escaped(String text) {
            return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        }
    }
}
