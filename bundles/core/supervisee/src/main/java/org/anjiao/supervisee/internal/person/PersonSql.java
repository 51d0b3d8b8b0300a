package org.anjiao.supervisee.internal.person;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSort;
import org.anjiao.supervisee.internal.crypto.PersonalDataCipher;

/** The statement of one list of persons: the conditions and their values, in the order of the question marks. */
final class PersonSql {
    private final SuperviseeQuery query;
    private final PersonalDataCipher cipher;
    private final Set<String> hidden;
    private final StringBuilder where = new StringBuilder(" where ");
    private final List<Object> values = new ArrayList<>();
    private final boolean alongOrder;

    /** @param units null if the unit is no condition */
    PersonSql(
            SuperviseeQuery query, List<String> units, PersonList.Reader reader, PersonalDataCipher cipher, long now) {
        this.query = query;
        this.cipher = cipher;
        hidden = reader.hidden();
        boolean text = query.text() != null && !query.text().isBlank();
        alongOrder = units == null && !text && query.flag() == null;
        if (query.flag() != null) {
            // First of all: few persons have one, and all of them are found by it.
            where.append("s.id = f.supervisee_id and ");
            values.add(query.flag().name());
        }
        status(reader.sealed());
        if (units != null) {
            where.append(" and s.unit_id in (" + String.join(", ", Collections.nCopies(units.size(), "?")) + ")");
            values.addAll(units);
        }
        if (text) {
            text(query.text().strip());
        }
        kind(now);
        if (query.sort() == SuperviseeSort.NAME) {
            hidden.forEach(person -> and("s.id <> ?", person));
        }
    }

    private void status(boolean sealed) {
        if (query.status() == null) {
            where.append("s.open_digest is not null");
            return;
        }
        where.append("s.status = ?");
        values.add(query.status().name());
        if (!sealed && !query.status().open()) {
            and("s.minor_regime = ?", false);
        }
    }

    private void kind(long now) {
        if (query.key() != null) {
            and("s.key_person = ?", query.key());
        }
        if (query.category() != null) {
            and("s.category = ?", query.category().name());
        }
        if (query.positioned() != null) {
            and(
                    (query.positioned() ? "" : "not ") + "exists (select 1 from sup_em_order o where"
                            + " o.supervisee_id = s.id and o.effective_from <= ? and o.effective_until > ?)",
                    now);
            values.add(now);
        }
        if (query.managementClass() != null) {
            and(
                    "exists (select 1 from sup_class c where c.supervisee_id = s.id and c.state = 'IN_FORCE'"
                            + " and c.class_code = ?)",
                    query.managementClass());
        }
    }

    private void text(String text) {
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

    /**
     * Goes on after a person. The cursor names the person alone, so that no name stands in it; by what the person is sorted
     * is looked up.
     *
     * @throws ProblemException {@code FIELD_INVALID} if it names nobody
     */
    void beyond(Connection connection, String cursor) throws SQLException {
        String after = query.descending() ? "<" : ">";
        if (query.sort() == SuperviseeSort.ENTRY) {
            and("s.id " + after + " ?", cursor);
            return;
        }
        String column = column();
        Object key = key(connection, column, cursor);
        if (key == null) {
            // Whoever has no such day comes after all others.
            String rest = query.descending() ? " or " + column + " is not null" : "";
            and("(" + column + " is null and s.id " + after + " ?" + rest + ")", cursor);
            return;
        }
        String rest = query.descending() ? "" : " or " + column + " is null";
        and("(" + column + " " + after + " ? or " + column + " = ? and s.id " + after + " ?" + rest + ")", key);
        values.add(key);
        values.add(cursor);
    }

    private static Object key(Connection connection, String column, String cursor) throws SQLException {
        try (PreparedStatement look =
                connection.prepareStatement("select " + column + " from sup_supervisee s where s.id = ?")) {
            look.setString(1, cursor);
            try (ResultSet row = look.executeQuery()) {
                if (!row.next()) {
                    throw new ProblemException(CommonProblem.FIELD_INVALID, "cursor", "cursor", "next");
                }
                return row.getObject(1);
            }
        }
    }

    private String column() {
        return switch (query.sort()) {
            case ENTRY -> "s.id";
            case NAME -> "s.name";
            case REGISTERED -> "s.registered_on";
            case TERM_END -> "s.term_to";
        };
    }

    /** Derby sorts the whole table for a page unless it is told along what to walk; for PostgreSQL the line is a remark. */
    private String hint() {
        if (!alongOrder || query.descending()) {
            return "";
        }
        return " --DERBY-PROPERTIES "
                + switch (query.sort()) {
                    case ENTRY -> "constraint=sup_supervisee_pk";
                    case NAME -> "index=sup_supervisee_by_name";
                    case REGISTERED -> "index=sup_supervisee_by_registration";
                    case TERM_END -> "index=sup_supervisee_by_term";
                }
                + "\n";
    }

    PreparedStatement prepare(Connection connection, int limit) throws SQLException {
        String flagged = query.flag() == null ? "" : "(select distinct supervisee_id from sup_flag where flag = ?) f, ";
        String direction = query.descending() ? " desc" : "";
        String order = query.sort() == SuperviseeSort.ENTRY ? "" : column() + direction + ", ";
        PreparedStatement statement = connection.prepareStatement("select s.id, s.reg_number, s.name, s.id_number,"
                + " s.sex, s.category, s.registered_on, s.term_to, s.unit_id, s.status, s.key_person,"
                + " s.minor_regime from " + flagged + "sup_supervisee s" + hint() + where
                + " order by " + order + "s.id" + direction + " fetch first " + limit + " rows only");
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
