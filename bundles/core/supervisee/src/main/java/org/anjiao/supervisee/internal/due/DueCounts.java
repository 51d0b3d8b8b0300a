package org.anjiao.supervisee.internal.due;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.store.StoreException;
import org.anjiao.supervisee.due.DueCount;
import org.anjiao.supervisee.due.DueKind;

/**
 * Counts obligations by kind, in plain SQL: JPA writes the moment into the text, so that Derby compiles every question anew.
 */
final class DueCounts {
    private static final String COUNT = "select kind, count(*), sum(case when until_at <= ? then 1 else 0 end),"
            + " sum(case when until_at > ? and remind_at <= ? then 1 else 0 end) from sup_due where state = 'OPEN'";

    private final Map<DueKind, DueCount> sums = new EnumMap<>(DueKind.class);
    private final long now;
    private final Set<String> hidden;

    /** @param hidden persons who are not counted */
    DueCounts(Instant now, Set<String> hidden) {
        this.now = now.toEpochMilli();
        this.hidden = hidden;
    }

    /**
     * Adds what is open in the units.
     *
     * @param units null means everywhere
     */
    void add(Connection connection, List<String> units) {
        String within = units == null ? "" : " and unit_id in " + marks(units);
        String shown =
                hidden.isEmpty() ? "" : " and (supervisee_id is null or supervisee_id not in " + marks(hidden) + ")";
        try (PreparedStatement statement = connection.prepareStatement(COUNT + within + shown + " group by kind")) {
            statement.setLong(1, now);
            statement.setLong(2, now);
            statement.setLong(3, now);
            int place = 4;
            for (String unit : units == null ? List.<String>of() : units) {
                statement.setString(place++, unit);
            }
            for (String person : hidden) {
                statement.setString(place++, person);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    add(new DueCount(
                            DueKind.valueOf(row.getString(1)), row.getLong(2), row.getLong(3), row.getLong(4)));
                }
            }
        } catch (SQLException e) {
            throw new StoreException("Counting what is due: " + e.getMessage(), e);
        }
    }

    private static String marks(Collection<String> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private void add(DueCount count) {
        sums.merge(
                count.kind(),
                count,
                (one, other) -> new DueCount(
                        one.kind(),
                        one.open() + other.open(),
                        one.overdue() + other.overdue(),
                        one.soon() + other.soon()));
    }

    List<DueCount> all() {
        return List.copyOf(sums.values());
    }
}
