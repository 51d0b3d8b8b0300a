package org.anjiao.device.internal.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Knows which reports are stored already. A report newer than all of its device is new; one of the last few is known
 * without a query; only for an older one is the database asked. Used by the intake's one thread.
 */
final class RecentReports {
    private static final int REMEMBERED = 32;

    private final String table;
    private final Map<Integer, Ring> rings = new HashMap<>();
    private PreparedStatement newest;
    private PreparedStatement exact;

    /** @param table with the columns device_no, device_time and variant */
    RecentReports(String table) {
        this.table = table;
    }

    /** Asks that connection from now on. */
    void prepare(Connection connection) throws SQLException {
        forget();
        newest = connection.prepareStatement("select device_time, variant from " + table
                + " where device_no = ? order by device_time desc fetch first " + REMEMBERED + " rows only");
        exact = connection.prepareStatement(
                "select 1 from " + table + " where device_no = ? and device_time = ? and variant = ?");
    }

    /** Forgets what was noted, since it may not have been stored. */
    void forget() {
        rings.clear();
    }

    /** Notes the report; false if it is stored, or noted, already. */
    boolean add(int device, long deviceTime, int variant) throws SQLException {
        Ring ring = rings.get(device);
        if (ring == null) {
            ring = read(device);
            rings.put(device, ring);
        }
        if (deviceTime <= ring.newestTime && (ring.holds(deviceTime, variant) || stored(device, deviceTime, variant))) {
            return false;
        }
        ring.put(deviceTime, variant);
        return true;
    }

    private Ring read(int device) throws SQLException {
        Ring ring = new Ring();
        newest.setInt(1, device);
        try (ResultSet rows = newest.executeQuery()) {
            while (rows.next()) {
                ring.put(rows.getLong(1), rows.getInt(2));
            }
        }
        return ring;
    }

    private boolean stored(int device, long deviceTime, int variant) throws SQLException {
        exact.setInt(1, device);
        exact.setLong(2, deviceTime);
        exact.setInt(3, variant);
        try (ResultSet rows = exact.executeQuery()) {
            return rows.next();
        }
    }

    private static final class Ring {
        private final long[] times = new long[REMEMBERED];
        private final int[] variants = new int[REMEMBERED];
        private int next;
        private int size;
        private long newestTime = Long.MIN_VALUE;

        void put(long time, int variant) {
            times[next] = time;
            variants[next] = variant;
            next = (next + 1) % REMEMBERED;
            size = Math.min(size + 1, REMEMBERED);
            newestTime = Math.max(newestTime, time);
        }

        boolean holds(long time, int variant) {
            for (int i = 0; i < size; i++) {
                if (times[i] == time && variants[i] == variant) {
                    return true;
                }
            }
            return false;
        }
    }
}
