package org.anjiao.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.anjiao.device.internal.intake.JournalReader;
import org.anjiao.monitoring.internal.TracksUnderLoad;
import org.anjiao.platform.Shanghai;

/**
 * One person's day out of many stored positions: 1,000 persons who report once a minute, loaded as they would have
 * arrived, then days of persons chosen by chance, read through {@link org.anjiao.monitoring.Tracks}.
 *
 * <ol>
 *   <li>cold: the machine's file cache is emptied before each read, which only root may do; the database runs on
 *   <li>first: days that were not read before, whatever the machine has kept in memory since the loading
 *   <li>again: the same days a second time
 * </ol>
 *
 * <p>Arguments: {@code derby} or {@code postgresql}, positions (100000000, Derby 5000000).
 */
public final class TrackBenchmark {
    static final int PERSONS = 1_000;
    static final int MINUTES_A_DAY = 1_440;
    private static final int COLD_READS = 50;
    private static final int READS = 1_000;
    private static final Path CACHES = Path.of("/proc/sys/vm/drop_caches");
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);

    private final TracksUnderLoad tracks;
    private final int days;
    private final Random random = new Random(3);

    private TrackBenchmark(TracksUnderLoad tracks, int days) {
        this.tracks = tracks;
        this.days = days;
    }

    public static void main(String[] arguments) throws Exception {
        String kind = arguments.length > 0 ? arguments[0] : "postgresql";
        long wished =
                arguments.length > 1 ? Long.parseLong(arguments[1]) : kind.equals("derby") ? 5_000_000 : 100_000_000;
        long aDay = (long) PERSONS * MINUTES_A_DAY;
        int days = (int) Math.max(2, (wished + aDay - 1) / aDay);
        try (BenchmarkDatabase database = BenchmarkDatabase.open(kind)) {
            Instant start = Shanghai.startOf(FIRST_DAY);
            long begun = System.nanoTime();
            new TrackLoader(database.dataSource(), start).load(days * MINUTES_A_DAY);
            database.tidy("dev_position");
            System.out.printf(
                    "%s: %d positions of %d persons over %d days loaded in %.0f s%n",
                    kind, database.positions(), PERSONS, days, (System.nanoTime() - begun) / 1e9);
            System.out.println(database.space());
            TracksUnderLoad tracks = new TracksUnderLoad(new JournalReader(database.dataSource()), new OpenOrders());
            new TrackBenchmark(tracks, days).run();
        }
    }

    private void run() throws IOException {
        for (int i = 0; i < 100; i++) {
            read(i % 10, 0); // until the code is compiled; not a result
        }
        cold();
        int[] persons = random.ints(READS, 10, PERSONS).toArray();
        int[] dates = random.ints(READS, 0, days).toArray();
        print("first", times(persons, dates));
        print("again", times(persons, dates));
    }

    private void cold() throws IOException {
        if (!Files.isWritable(CACHES)) {
            System.out.println("cold: not measured, only root may empty the file cache");
            return;
        }
        double[] millis = new double[COLD_READS];
        for (int i = 0; i < COLD_READS; i++) {
            Files.writeString(CACHES, "3", StandardCharsets.US_ASCII);
            millis[i] = read(10 + random.nextInt(PERSONS - 10), random.nextInt(days));
        }
        print("cold", millis);
    }

    private double[] times(int[] persons, int[] dates) {
        double[] millis = new double[persons.length];
        for (int i = 0; i < persons.length; i++) {
            millis[i] = read(persons[i], dates[i]);
        }
        return millis;
    }

    /** Milliseconds. */
    private double read(int person, int day) {
        long begun = System.nanoTime();
        int positions = tracks.day(TrackLoader.superviseeId(person), FIRST_DAY.plusDays(day));
        double millis = (System.nanoTime() - begun) / 1e6;
        if (positions != MINUTES_A_DAY) {
            throw new IllegalStateException(positions + " positions of person " + person + " on day " + day);
        }
        return millis;
    }

    private static void print(String name, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                "%s: %d reads of a day of %d positions: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                name,
                millis.length,
                MINUTES_A_DAY,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]);
    }
}
