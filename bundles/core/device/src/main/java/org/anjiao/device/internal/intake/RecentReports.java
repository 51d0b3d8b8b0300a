package org.anjiao.device.internal.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Knows which reports are stored already. A report newer than all of its device is new; one of the last few is known
 * without a query; for an older one the database is asked, and then for the minutes after it as well: a terminal that
 * had no connection sends what it has kept in the order in which it happened. Used by the intake's one thread.
 */
final class RecentReports {
    private static final int REMEMBERED = 32;
    private static final int STRETCH_MILLIS = 600_000;
    private static final int STRETCH_ROWS = 1_000;

    private final String table;
    private final Map<Integer, Ring> rings = new HashMap<>();
    private PreparedStatement newest;
    private PreparedStatement onward;
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
        onward = connection.prepareStatement("select device_time, variant from " + table
                + " where device_no = ? and device_time >= ? and device_time < ? fetch first " + STRETCH_ROWS
                + " rows only");
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
        if (deviceTime <= ring.newestTime
                && (ring.holds(deviceTime, variant) || stored(ring, device, deviceTime, variant))) {
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

    private boolean stored(Ring ring, int device, long deviceTime, int variant) throws SQLException {
        if (!ring.stretch.covers(deviceTime)) {
            ring.stretch = readOnward(device, deviceTime);
        }
        return ring.stretch.covers(deviceTime)
                ? ring.stretch.holds(deviceTime, variant)
                : stored(device, deviceTime, variant);
    }

    private Stretch readOnward(int device, long from) throws SQLException {
        long[] times = new long[STRETCH_ROWS];
        int[] variants = new int[STRETCH_ROWS];
        int size = 0;
        onward.setInt(1, device);
        onward.setLong(2, from);
        onward.setLong(3, from + STRETCH_MILLIS);
        try (ResultSet rows = onward.executeQuery()) {
            while (rows.next()) {
                times[size] = rows.getLong(1);
                variants[size++] = rows.getInt(2);
            }
        }
        if (size == STRETCH_ROWS) {
            return Stretch.NOTHING; // there may be more
        }
        return new Stretch(from, from + STRETCH_MILLIS, Arrays.copyOf(times, size), Arrays.copyOf(variants, size));
    }

    private boolean stored(int device, long deviceTime, int variant) throws SQLException {
        exact.setInt(1, device);
        exact.setLong(2, deviceTime);
        exact.setInt(3, variant);
        try (ResultSet rows = exact.executeQuery()) {
            return rows.next();
        }
    }

    private static boolean contains(long[] times, int[] variants, int size, long time, int variant) {
        for (int i = 0; i < size; i++) {
            if (times[i] == time && variants[i] == variant) {
                return true;
            }
        }
        return false;
    }

    /** The last reports of a device that were noted. */
    private static final class Ring {
        private final long[] times = new long[REMEMBERED];
        private final int[] variants = new int[REMEMBERED];
        private int next;
        private int size;
        private long newestTime = Long.MIN_VALUE;
        private Stretch stretch = Stretch.NOTHING;

        void put(long time, int variant) {
            times[next] = time;
            variants[next] = variant;
            next = (next + 1) % REMEMBERED;
            size = Math.min(size + 1, REMEMBERED);
            newestTime = Math.max(newestTime, time);
            stretch.noted(time);
        }

        boolean holds(long time, int variant) {
            return contains(times, variants, size, time, variant);
        }
    }

    /** All that was stored of a device from one moment to before another, as long as nothing has been noted there. */
    private static final class Stretch {
        private static final Stretch NOTHING = new Stretch(0, 0, new long[0], new int[0]);

        private final long until;
        private final long[] times;
        private final int[] variants;
        private long from;

        Stretch(long from, long until, long[] times, int[] variants) {
            this.from = from;
            this.until = until;
            this.times = times;
            this.variants = variants;
        }

        boolean covers(long time) {
            return time >= from && time < until;
        }

        boolean holds(long time, int variant) {
            return contains(times, variants, times.length, time, variant);
        }

        /** What was noted is not in here: only later moments are still as they were read. */
        void noted(long time) {
            if (covers(time)) {
                from = time + 1;
            }
        }
    }
}
