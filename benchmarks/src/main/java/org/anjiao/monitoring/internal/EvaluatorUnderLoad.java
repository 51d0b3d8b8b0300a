package org.anjiao.monitoring.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.anjiao.device.PositionJournal;
import org.anjiao.organization.Boundaries.Boundary;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.supervisee.LawfulPositioning;
import org.anjiao.supervisee.PermittedAbsences;
import org.anjiao.supervisee.PositioningWindow;
import org.anjiao.testkit.Stubs;

/** The evaluator's own classes without a container, against one large polygon. */
public final class EvaluatorUnderLoad implements AutoCloseable {
    /** The middle of the polygon. */
    public static final double LATITUDE = 34.25;

    public static final double LONGITUDE = 108.95;
    private static final double RADIUS_DEGREES = 0.2;

    private final EvaluatorLoop loop;

    public EvaluatorUnderLoad(DataSource database, PositionJournal journal, int vertices) {
        this(database, journal, vertices, unit -> 120_000, new Silence());
    }

    /**
     * @param dwellMillis how long somebody of a unit may be outside
     * @param live told of alerts and movements
     */
    public EvaluatorUnderLoad(
            DataSource database,
            PositionJournal journal,
            int vertices,
            ToLongFunction<String> dwellMillis,
            LiveEvents live) {
        Zone zone = Zone.of(boundary(vertices));
        TrackEvaluator evaluator = new TrackEvaluator(
                (unit, at) -> zone,
                OwnZones.NONE,
                AT_HOME,
                (unit, at) -> dwellMillis.applyAsLong(unit),
                NO_LIMITS,
                TrackRules.STANDARD);
        loop = new EvaluatorLoop(
                journal,
                new Evaluation(
                        database,
                        journal,
                        evaluator,
                        OwnZones.NONE,
                        new Watch(journal, new NoOrders(), evaluator, NO_LIMITS),
                        (unit, level, at) -> 600_000,
                        (unit, at) -> 600_000,
                        () -> UUID.randomUUID().toString(),
                        Clock.systemUTC(),
                        live,
                        new PositionNews(5_000)),
                () -> {},
                1_000);
        loop.start();
    }

    /** Waits until everything up to that number is evaluated. */
    public void awaitEvaluated(long sequence) throws InterruptedException {
        loop.awaitEvaluated(sequence);
    }

    @Override
    public void close() {
        loop.close();
    }

    private static Boundary boundary(int vertices) {
        Random random = new Random(1);
        double[][] ring = new double[vertices + 1][];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double radius = RADIUS_DEGREES * (0.95 + 0.05 * random.nextDouble());
            ring[i] = new double[] {LONGITUDE + radius * Math.cos(angle), LATITUDE + radius * Math.sin(angle)};
        }
        ring[vertices] = ring[0];
        return new Boundary("610000", "load", List.of(List.<double[][]>of(ring)));
    }

    /**
     * Evaluates points all over the polygon's surroundings.
     *
     * @param walking whether each point lies near the last one, as those of a person do
     * @return nanoseconds a point
     */
    public static double zoneNanos(int vertices, int points, boolean walking) {
        Zone zone = Zone.of(boundary(vertices));
        Random random = new Random(2);
        List<double[]> places = new ArrayList<>();
        double latitude = LATITUDE;
        double longitude = LONGITUDE;
        for (int i = 0; i < 100_000; i++) {
            latitude = walking
                    ? latitude + (random.nextDouble() - 0.5) * 0.0004
                    : LATITUDE + (random.nextDouble() - 0.5) * 3 * RADIUS_DEGREES;
            longitude = walking
                    ? longitude + (random.nextDouble() - 0.5) * 0.0004
                    : LONGITUDE + (random.nextDouble() - 0.5) * 3 * RADIUS_DEGREES;
            places.add(new double[] {latitude, longitude});
        }
        Standing standing = new Standing();
        double sum = 0;
        long begun = System.nanoTime();
        for (int i = 0; i < points; i++) {
            double[] place = places.get(i % places.size());
            sum += standing.clearance(zone, place[0], place[1], 65);
        }
        long nanos = System.nanoTime() - begun;
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("not a number");
        }
        return (double) nanos / points;
    }

    /**
     * Evaluates reports of persons who walk within the county and have no zones of their own, on one thread, with the
     * cursor stored as always.
     *
     * @return nanoseconds a report
     */
    public static double reportNanos(DataSource database, int vertices, int devices, int rounds) throws SQLException {
        Zone zone = Zone.of(boundary(vertices));
        TrackEvaluator evaluator = new TrackEvaluator(
                (unit, at) -> zone, OwnZones.NONE, AT_HOME, (unit, at) -> 120_000, NO_LIMITS, TrackRules.STANDARD);
        PositionJournal journal = Stubs.of(PositionJournal.class, new NothingBefore());
        try (Evaluation evaluation = new Evaluation(
                database,
                journal,
                evaluator,
                OwnZones.NONE,
                new Watch(journal, new NoOrders(), evaluator, NO_LIMITS),
                (unit, level, at) -> 600_000,
                (unit, at) -> 600_000,
                () -> UUID.randomUUID().toString(),
                Clock.systemUTC(),
                new Silence(),
                new PositionNews(5_000))) {
            evaluation.open();
            WalkingBatch batch = new WalkingBatch(devices, evaluation.cursor());
            long begun = System.nanoTime();
            for (int round = 0; round < rounds; round++) {
                batch.walk();
                evaluation.evaluate(batch);
            }
            return (double) (System.nanoTime() - begun) / ((double) devices * rounds);
        }
    }

    /** A journal without earlier positions. */
    public static final class NothingBefore {
        public long newestDeviceTime(int device, long upTo) {
            return Long.MIN_VALUE;
        }

        public List<PositionJournal.LastPosition> last(Predicate<String> unit) {
            return List.of();
        }
    }

    /** Nobody is asked: without silence and own zones the clock finds nothing. */
    private static final PermittedAbsences AT_HOME = (person, at) -> List.of();

    private static final DeviceRule NO_LIMITS = new DeviceRule() {
        @Override
        public long silenceMillis(String unitId, long lastAt) {
            return NEVER;
        }

        @Override
        public int lowBatteryPercent(String unitId, long at) {
            return -1;
        }
    };

    private static final class NoOrders implements LawfulPositioning {
        @Override
        public PositioningWindow positioningOrderAt(String superviseeId, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long revision() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Silence implements LiveEvents {
        @Override
        public void publish(LiveEvent event) {
            // Nobody listens.
        }

        @Override
        public AutoCloseable subscribe(Consumer<LiveEvent> listener) {
            throw new UnsupportedOperationException();
        }
    }
}
