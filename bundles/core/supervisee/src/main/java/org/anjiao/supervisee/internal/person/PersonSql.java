package org.anjiao.supervisee.internal.person;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anjiao.platform.ProblemException;
import org.anjiao.supervisee.CaseQuery;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.internal.crypto.PersonalDataCipher;
import org.anjiao.supervisee.internal.desk.ListOrder;
import org.anjiao.supervisee.internal.desk.SortKey;

/** The statement of one list of persons: the conditions and their values, in the order of the question marks. */
final class PersonSql {
    private static final SortKey ENTRY = SortKey.made("entry").ascendingFirst();

    /** Sensitive cases that the reader does not know are left out, as they are not found by name. */
    private static final SortKey NAME = SortKey.text("name", "name");

    /** Who is not registered yet comes after all others. */
    private static final SortKey REGISTERED =
            SortKey.day("registered", "registered_on").orNone().ascendingFirst();

    private static final SortKey TERM_END = SortKey.day("termEnd", "term_to").ascendingFirst();

    /** By what the list may be ordered. */
    static final List<SortKey> KEYS = List.of(ENTRY, NAME, REGISTERED, TERM_END);

    private static final Map<SortKey, String> PATHS = Map.of(
            ENTRY, "constraint=sup_supervisee_pk",
            NAME, "index=sup_supervisee_by_name",
            REGISTERED, "index=sup_supervisee_by_registration",
            TERM_END, "index=sup_supervisee_by_term");
    private static final Map<SortKey, String> PATHS_BACK = Map.of(
            ENTRY, "index=sup_supervisee_back",
            NAME, "index=sup_supervisee_back_name",
            REGISTERED, "index=sup_supervisee_back_registration",
            TERM_END, "index=sup_supervisee_back_term");

    private final SuperviseeQuery query;
    private final PersonalDataCipher cipher;
    private final Set<String> hidden;
    private final StringBuilder where = new StringBuilder(" where ");
    private final List<Object> values = new ArrayList<>();
    private final ListOrder order;
    private final boolean alongOrder;

    /** @param units null if the unit is no condition */
    PersonSql(
            SuperviseeQuery query,
            ListOrder order,
            List<String> units,
            PersonList.Reader reader,
            PersonalDataCipher cipher,
            long now) {
        this.query = query;
        this.order = order;
        this.cipher = cipher;
        hidden = reader.hidden();
        boolean text = query.text() != null && !query.text().isBlank();
        alongOrder =
                units == null && !text && query.flag() == null && query.of().superviseeId() == null;
        if (query.flag() != null) {
            // First of all: few persons have one, and all of them are found by it.
            where.append("r.id = f.supervisee_id and ");
            values.add(query.flag().name());
        }
        status(reader.sealed());
        if (units != null) {
            where.append(" and r.unit_id in (" + String.join(", ", Collections.nCopies(units.size(), "?")) + ")");
            values.addAll(units);
        }
        if (text) {
            text(query.text().strip());
        }
        of(query.of());
        kind(now);
        if (order.key().equals(NAME)) {
            hidden.forEach(person -> and("r.id <> ?", person));
        }
    }

    private void status(boolean sealed) {
        if (query.status() == null) {
            where.append("r.open_digest is not null");
            return;
        }
        where.append("r.status = ?");
        values.add(query.status().name());
        if (!sealed && !query.status().open()) {
            and("r.minor_regime = ?", false);
        }
    }

    private void of(CaseQuery of) {
        if (of.superviseeId() != null) {
            and("r.id = ?", of.superviseeId());
        }
        if (of.from() != null) {
            and("r.registered_on >= ?", Date.valueOf(of.from()));
        }
        if (of.to() != null) {
            and("r.registered_on <= ?", Date.valueOf(of.to()));
        }
    }

    private void kind(long now) {
        if (query.key() != null) {
            and("r.key_person = ?", query.key());
        }
        if (query.category() != null) {
            and("r.category = ?", query.category().name());
        }
        if (query.positioned() != null) {
            and(
                    (query.positioned() ? "" : "not ") + "exists (select 1 from sup_em_order o where"
                            + " o.supervisee_id = r.id and o.effective_from <= ? and o.effective_until > ?)",
                    now);
            values.add(now);
        }
        if (query.managementClass() != null) {
            and(
                    "exists (select 1 from sup_class c where c.supervisee_id = r.id and c.state = 'IN_FORCE'"
                            + " and c.class_code = ?)",
                    query.managementClass());
        }
    }

    private void text(String text) {
        Optional<IdNumber> idNumber = IdNumber.parse(text);
        boolean number = text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
        idNumber.ifPresentOrElse(
                found -> and("r.id_digest = ?", cipher.digest(found.text())),
                () -> and((number ? "r.reg_number" : "r.name") + " like ? escape '!'", escaped(text) + "%"));
        if (idNumber.isPresent() || !number) {
            hidden.forEach(person -> and("r.id <> ?", person));
        }
    }

    private void and(String condition, Object value) {
        where.append(" and ").append(condition);
        values.add(value);
    }

    /**
     * Goes on after a person; by what the person is sorted is looked up.
     *
     * @throws ProblemException {@code LIST_CURSOR_FOREIGN} if it names nobody
     */
    void beyond(Connection connection, String person) throws SQLException {
        String after = order.ascending() ? ">" : "<";
        if (order.byId()) {
            and("r.id " + after + " ?", person);
            return;
        }
        String column = "r." + order.key().field();
        Object value = value(connection, column, person);
        if (value == null) {
            // Whoever has no such day comes after all others.
            String rest = order.ascending() ? "" : " or " + column + " is not null";
            and("(" + column + " is null and r.id " + after + " ?" + rest + ")", person);
            return;
        }
        String rest = order.ascending() ? " or " + column + " is null" : "";
        and("(" + column + " " + after + " ? or " + column + " = ? and r.id " + after + " ?" + rest + ")", value);
        values.add(value);
        values.add(person);
    }

    private Object value(Connection connection, String column, String person) throws SQLException {
        try (PreparedStatement look =
                connection.prepareStatement("select " + column + " from sup_supervisee r where r.id = ?")) {
            look.setString(1, person);
            try (ResultSet row = look.executeQuery()) {
                if (!row.next()) {
                    throw order.foreign();
                }
                return row.getObject(1);
            }
        }
    }

    /**
     * Derby sorts the whole table for a page unless it is told along what to walk, and walks no index backwards; for
     * PostgreSQL the line is a remark.
     */
    private String hint() {
        Map<SortKey, String> paths = order.ascending() ? PATHS : PATHS_BACK;
        return alongOrder ? " --DERBY-PROPERTIES " + paths.get(order.key()) + "\n" : "";
    }

    PreparedStatement prepare(Connection connection, int limit) throws SQLException {
        String flagged = query.flag() == null ? "" : "(select distinct supervisee_id from sup_flag where flag = ?) f, ";
        PreparedStatement statement = connection.prepareStatement("select r.id, r.reg_number, r.name, r.id_number,"
                + " r.sex, r.category, r.registered_on, r.term_to, r.unit_id, r.status, r.key_person,"
                + " r.minor_regime from " + flagged + "sup_supervisee r" + hint() + where
                + order.text() + " fetch first " + limit + " rows only");
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
