package org.anjiao.supervisee.internal.person;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.platform.Page;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.Status;
import org.anjiao.supervisee.SuperviseeQuery;
import org.anjiao.supervisee.SuperviseeSummary;
import org.anjiao.supervisee.internal.crypto.PersonalDataCipher;

/** The list of persons. Pages are cut by identifier, so a page costs the same wherever it lies. */
final class PersonList {
    private static final String IN_FORCE =
            "exists (select 1 from sup_em_order o where o.supervisee_id = s.id and o.effective_from <= ?"
                    + " and o.effective_until > ?)";

    private final DataSource dataSource;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    PersonList(DataSource dataSource, PersonalDataCipher cipher, Clock clock) {
        this.dataSource = dataSource;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @param unitIds the offices in which to look; null means all */
    Page<SuperviseeSummary> page(List<String> unitIds, SuperviseeQuery query) {
        int limit = Page.limit(query.limit());
        if (unitIds != null && unitIds.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        List<SuperviseeSummary> found = new ArrayList<>();
        Statement statement = new Statement(unitIds, query, clock.millis());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = statement.prepare(connection, limit + 1);
                ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                found.add(summary(rows));
            }
        } catch (SQLException e) {
            throw PersonQueries.failed(e);
        }
        return Page.of(found, limit, SuperviseeSummary::id);
    }

    private SuperviseeSummary summary(ResultSet row) throws SQLException {
        return new SuperviseeSummary(
                row.getString("id"),
                row.getString("reg_number"),
                row.getString("name"),
                Masking.idNumber(cipher.decrypt(SuperviseeEntity.ID_NUMBER, row.getString("id_number"))),
                Sex.valueOf(row.getString("sex")),
                Category.valueOf(row.getString("category")),
                row.getDate("registered_on").toLocalDate(),
                row.getDate("term_to").toLocalDate(),
                row.getString("unit_id"),
                Status.valueOf(row.getString("status")),
                row.getBoolean("key_person"),
                row.getBoolean("minor_regime"),
                row.getInt("positioned") == 1);
    }

    /** The conditions of one query and their values, in the order of the question marks. */
    private final class Statement {
        private final StringBuilder where = new StringBuilder(" where s.open_digest is not null");
        private final List<Object> values = new ArrayList<>();
        private final long now;

        Statement(List<String> unitIds, SuperviseeQuery query, long now) {
            this.now = now;
            if (unitIds != null) {
                List<String> padded = SqlIn.padded(unitIds);
                where.append(" and s.unit_id in ").append(SqlIn.marks(padded));
                values.addAll(padded);
            }
            if (query.text() != null && !query.text().isBlank()) {
                addText(query.text().strip());
            }
            if (query.key() != null) {
                and("s.key_person = ?", query.key());
            }
            if (query.positioned() != null) {
                where.append(query.positioned() ? " and " : " and not ").append(IN_FORCE);
                values.add(now);
                values.add(now);
            }
            if (query.cursor() != null) {
                and("s.id > ?", query.cursor());
            }
        }

        private void addText(String text) {
            IdNumber.parse(text).ifPresentOrElse(number -> and("s.id_digest = ?", cipher.digest(number.text())), () -> {
                boolean number = text.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-'));
                and((number ? "s.reg_number" : "s.name") + " like ? escape '!'", escaped(text) + "%");
            });
        }

        private void and(String condition, Object value) {
            where.append(" and ").append(condition);
            values.add(value);
        }

        PreparedStatement prepare(Connection connection, int limit) throws SQLException {
            PreparedStatement statement = connection.prepareStatement("select s.id, s.reg_number, s.name, s.id_number,"
                    + " s.sex, s.category, s.registered_on, s.term_to, s.unit_id, s.status, s.key_person,"
                    + " s.minor_regime, case when " + IN_FORCE + " then 1 else 0 end as positioned"
                    + " from sup_supervisee s" + where + " order by s.id fetch first " + limit + " rows only");
            statement.setLong(1, now);
            statement.setLong(2, now);
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 3, values.get(i));
            }
            return statement;
        }

        private static String escaped(String text) {
            return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        }
    }
}
