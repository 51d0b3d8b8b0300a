package org.anjiao.device.internal.partition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anjiao.device.internal.Jdbc;

/**
 * Adds the parts that rows need, in the transaction of whoever stores them. Not for several threads at once. Databases
 * that keep each table as one are left alone.
 */
public final class Partitions {
    private final PreparedStatement add;
    private final Map<PartitionedTable, List<Part>> known = new EnumMap<>(PartitionedTable.class);

    private Partitions(PreparedStatement add) {
        this.add = add;
        for (PartitionedTable table : PartitionedTable.values()) {
            known.put(table, new ArrayList<>());
        }
    }

    /** Over that connection from now on. */
    public static Partitions over(Connection connection) throws SQLException {
        return new Partitions(
                Jdbc.isPostgres(connection)
                        ? connection.prepareStatement("select dev_add_partition(?, ?, ?, ?)")
                        : null);
    }

    /** Sees that rows of the first so many of these times can be stored. */
    public void cover(PartitionedTable table, long[] times, int size) throws SQLException {
        if (add == null) {
            return;
        }
        Part last = new Part(null, 0, 0);
        for (int i = 0; i < size; i++) {
            if (!last.holds(times[i])) {
                last = covered(table, times[i]);
            }
        }
    }

    /** Sees that rows of that time can be stored. */
    public void cover(PartitionedTable table, long time) throws SQLException {
        if (add != null) {
            covered(table, time);
        }
    }

    private Part covered(PartitionedTable table, long time) throws SQLException {
        for (Part part : known.get(table)) {
            if (part.holds(time)) {
                return part;
            }
        }
        Part part = table.at(time);
        add.setString(1, table.table());
        add.setString(2, part.name());
        add.setLong(3, part.from());
        add.setLong(4, part.until());
        add.executeQuery().close();
        known.get(table).add(part);
        return part;
    }

    /** Asks the database again: what was added was taken back, or another has dropped it. */
    public void forget() {
        known.values().forEach(List::clear);
    }
}
