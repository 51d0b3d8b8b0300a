package org.anjiao.monitoring.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** A server in a process of its own, which prints each report once it is acknowledged, until it is killed. */
final class CrashChild {
    static final int DEVICES = 20;
    private static final int UNDER_WAY = 500;
    private static final int STEP_MILLIS = 30_000;

    private CrashChild() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDataSource derby = open(Path.of(arguments[0]));
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

    static EmbeddedDataSource open(Path database) throws Exception {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(database.toString());
        derby.setCreateDatabase("create");
        try (Connection connection = derby.getConnection()) {
            var target =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            for (String changelog : new String[] {"device", "monitoring"}) {
                new Liquibase("OSGI-INF/anjiao/" + changelog + ".xml", new ClassLoaderResourceAccessor(), target)
                        .update(new Contexts());
            }
            connection.commit();
        }
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
