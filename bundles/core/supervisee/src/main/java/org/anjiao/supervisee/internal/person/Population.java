package org.anjiao.supervisee.internal.person;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.anjiao.platform.Shanghai;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.KeyCategory;
import org.anjiao.supervisee.PopulationMember;
import org.anjiao.supervisee.Sex;
import org.anjiao.supervisee.Status;

/** Reads the population as a stream. */
final class Population {
    private static final int FETCH_ROWS = 500;
    private static final String SELECT =
            "select s.id, coalesce((select m.from_unit_id from sup_move m where m.supervisee_id = s.id and m.moved_at ="
                    + " (select min(n.moved_at) from sup_move n where n.supervisee_id = s.id and n.moved_at >= ?)),"
                    + " s.unit_id) as unit_id, s.registered_on, s.category, s.minor_regime, s.sex, k.category as key_category"
                    + " from sup_supervisee s left join sup_key_category k on k.supervisee_id = s.id"
                    + " where s.status = '" + Status.ACTIVE + "' and s.registered_on <= ? order by s.id";

    private final DataSource dataSource;

    Population(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Everybody stands with the office that kept them at the end of that day, wherever they have moved since.
     *
     * @param unitIds null means all; filtered here, so that no statement grows with the number of offices
     */
    void read(Collection<String> unitIds, LocalDate day, Consumer<? super PopulationMember> consumer) {
        Set<String> wanted = unitIds == null ? null : Set.copyOf(unitIds);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setFetchSize(FETCH_ROWS);
            statement.setLong(1, Shanghai.endOf(day).toEpochMilli());
            statement.setDate(2, Date.valueOf(day));
            try (ResultSet rows = statement.executeQuery()) {
                pass(rows, wanted, consumer);
            }
        } catch (SQLException e) {
            throw PersonQueries.failed(e);
        }
    }

    /** A person comes in as many rows as there are key categories, one after the other. */
    private static void pass(ResultSet rows, Set<String> wanted, Consumer<? super PopulationMember> consumer)
            throws SQLException {
        boolean more = rows.next();
        while (more) {
            String id = rows.getString("id");
            String unitId = rows.getString("unit_id");
            LocalDate registeredOn = rows.getDate("registered_on").toLocalDate();
            Category category = Category.valueOf(rows.getString("category"));
            boolean minor = rows.getBoolean("minor_regime");
            boolean female = Sex.valueOf(rows.getString("sex")) == Sex.FEMALE;
            Set<KeyCategory> keys = EnumSet.noneOf(KeyCategory.class);
            do {
                String key = rows.getString("key_category");
                if (key != null) {
                    keys.add(KeyCategory.valueOf(key));
                }
                more = rows.next();
            } while (more && rows.getString("id").equals(id));
            if (wanted == null || wanted.contains(unitId)) {
                consumer.accept(new PopulationMember(id, unitId, registeredOn, category, keys, minor, female));
            }
        }
    }
}
