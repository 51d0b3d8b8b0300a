package org.anjiao.monitoring.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.store.testkit.TestStore;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A server in a process of its own, which prints each report once it is acknowledged, until it is killed. */
final class CrashChild {
    static final int DEVICES = 20;
    private static final int UNDER_WAY = 500;
    private static final int STEP_MILLIS = 30_000;

    private CrashChild() {}

    /** Argument: a database that {@link #make} has made. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedDataSource derby = at(Path.of(arguments[0]));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        Chain chain = new Chain(derby, DEVICES);
        EvaluatorLoop loop = new EvaluatorLoop(chain.journal, chain.evaluation(derby), () -> {}, 20);
        loop.start();
        String last = chain.rows("select max(device_time) from dev_position").get(0);
        long time = last.equals("null") ? Chain.NOW.toEpochMilli() : Long.parseLong(last);
        Semaphore underWay = new Semaphore(UNDER_WAY);
        while (true) {
            time += STEP_MILLIS;
            for (int device = 1; device <= DEVICES; device++) {
                underWay.acquire();
                String report = device + " " + time;
                chain.send(device, Instant.ofEpochMilli(time + 1000), fix(device, time))
                        .whenComplete((done, failure) -> {
                            if (failure == null) {
                                out.print("ack " + report + ".\n");
                                out.flush();
                            }
                            underWay.release();
                        });
            }
        }
    }

    private static PositionFix fix(int device, long time) {
        return PositionFix.satellite(
                Instant.ofEpochMilli(time),
                Square.LATITUDE,
                Square.longitude(metresInside(device, time)),
                400,
                3,
                90,
                9,
                Origin.LIVE);
    }

    /** Each device goes out and comes back again and again, for some minutes each time. */
    static int metresInside(int device, long time) {
        long minutes = time / 60_000 + device;
        return minutes % (7 + device % 5) < 4 ? -200 : 300;
    }

    /** Makes the tables; a server in a process of its own then finds them. */
    static EmbeddedDataSource make(Path database) {
        EmbeddedDataSource derby = at(database);
        derby.setCreateDatabase("create");
        TestStore.over(derby, "OSGI-INF/anjiao/device.xml", "OSGI-INF/anjiao/monitoring.xml")
                .close();
        return derby;
    }

    static EmbeddedDataSource at(Path database) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(database.toString());
        return derby;
    }

    static void shutDown(Path database) {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(database.toString());
        derby.setShutdownDatabase("shutdown");
        try (Connection unexpected = derby.getConnection()) {
            throw new IllegalStateException("database was not shut down: " + unexpected);
        } catch (SQLException down) {
            // Derby reports an orderly shutdown as an exception (08006).
        }
    }
}
