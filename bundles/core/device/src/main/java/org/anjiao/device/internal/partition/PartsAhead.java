package org.anjiao.device.internal.partition;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.anjiao.device.internal.Jdbc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds the parts that the coming days will need, so that the intake does not have to between two batches. What it has
 * done stands in the database: it may be run as often as one likes, and catches up after the server was down.
 */
final class PartsAhead {
    private static final Logger LOG = LoggerFactory.getLogger(PartsAhead.class);
    private static final Duration AHEAD = Duration.ofDays(7);

    private final Jdbc jdbc;
    private final Clock clock;

    PartsAhead(DataSource database, Clock clock) {
        this.jdbc = new Jdbc(database);
        this.clock = clock;
    }

    /** Adds what is missing for now and a week from now; a failure is logged, and is the next run's. */
    void run() {
        try {
            jdbc.call(connection -> {
                Partitions partitions = Partitions.over(connection);
                for (PartitionedTable table : PartitionedTable.values()) {
                    cover(partitions, table, clock.instant());
                }
                return null;
            });
        } catch (RuntimeException e) {
            LOG.error("Parts for the coming days are not added now", e);
        }
    }

    private static void cover(Partitions partitions, PartitionedTable table, Instant now) throws SQLException {
        long until = now.plus(AHEAD).toEpochMilli();
        for (long time = now.toEpochMilli();
                time <= until;
                time = table.at(time).until()) {
            partitions.cover(table, time);
        }
    }
}
