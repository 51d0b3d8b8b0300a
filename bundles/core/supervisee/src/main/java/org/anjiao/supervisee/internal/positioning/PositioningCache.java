package org.anjiao.supervisee.internal.positioning;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.anjiao.platform.store.StoreException;
import org.anjiao.supervisee.PositioningWindow;

/** Answers from memory whether a position is lawful. Every change of any order makes all that is remembered void. */
final class PositioningCache {
    /** @param revision at which the periods were read */
    private record Remembered(long revision, List<Period> periods) {}

    private record Period(String orderId, Instant from, Instant until) {}

    private static final int MAX_REMEMBERED = 50_000;

    private final DataSource dataSource;
    private final Map<String, Remembered> persons = new ConcurrentHashMap<>();
    private final AtomicLong revision = new AtomicLong(1);

    PositioningCache(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    long revision() {
        return revision.get();
    }

    /** To be called once a change is committed. */
    void changed() {
        revision.incrementAndGet();
    }

    PositioningWindow at(String superviseeId, Instant at) {
        long current = revision.get();
        Remembered remembered = persons.get(superviseeId);
        if (remembered == null || remembered.revision() != current) {
            // Read after the revision was taken: a change that commits meanwhile makes this entry void as well.
            remembered = new Remembered(current, periods(superviseeId));
            if (persons.size() >= MAX_REMEMBERED) {
                persons.clear();
            }
            persons.put(superviseeId, remembered);
        }
        return window(remembered.periods(), at, current);
    }

    private static PositioningWindow window(List<Period> periods, Instant at, long revision) {
        Instant from = Instant.MIN;
        Instant until = Instant.MAX;
        for (Period period : periods) {
            if (at.isBefore(period.from())) {
                until = period.from().isBefore(until) ? period.from() : until;
            } else if (at.isBefore(period.until())) {
                return new PositioningWindow(period.orderId(), period.from(), period.until(), revision);
            } else {
                from = period.until().isAfter(from) ? period.until() : from;
            }
        }
        return new PositioningWindow(null, from, until, revision);
    }

    private List<Period> periods(String superviseeId) {
        List<Period> periods = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select id, effective_from, effective_until"
                        + " from sup_em_order where supervisee_id = ? and effective_from < effective_until")) {
            statement.setString(1, superviseeId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    periods.add(new Period(
                            rows.getString(1),
                            Instant.ofEpochMilli(rows.getLong(2)),
                            Instant.ofEpochMilli(rows.getLong(3))));
                }
            }
        } catch (SQLException e) {
            throw new StoreException("Orders of positioning: " + e.getMessage(), e);
        }
        return periods;
    }
}
