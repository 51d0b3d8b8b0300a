package org.anjiao.device.internal.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anjiao.device.DeviceEvent;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.Wearer;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;

/** Positions as columns, in the units of the table {@code dev_position}. */
final class StoredPositions implements PositionBatch {
    /** Stands for a quantity that the device did not send. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private static final double DEGREE = 1e7;

    private final long after;
    private long last;
    private int size;
    long[] sequences;
    int[] devices;
    int[] wearerNumbers;
    Wearer[] wearers;
    long[] deviceTimes;
    int[] variants;
    int[] latitudes;
    int[] longitudes;
    int[] altitudes;
    int[] speeds;
    int[] courses;
    int[] accuracies;
    int[] qualities;
    int[] sentLatitudes;
    int[] sentLongitudes;
    long[] receivedAt;
    long[] storedAt;
    final List<DeviceEvent> events = new ArrayList<>();

    StoredPositions(long after, int capacity) {
        this.after = after;
        this.last = after;
        sequences = new long[capacity];
        devices = new int[capacity];
        wearerNumbers = new int[capacity];
        wearers = new Wearer[capacity];
        deviceTimes = new long[capacity];
        variants = new int[capacity];
        latitudes = new int[capacity];
        longitudes = new int[capacity];
        altitudes = new int[capacity];
        speeds = new int[capacity];
        courses = new int[capacity];
        accuracies = new int[capacity];
        qualities = new int[capacity];
        sentLatitudes = new int[capacity];
        sentLongitudes = new int[capacity];
        receivedAt = new long[capacity];
        storedAt = new long[capacity];
    }

    /** A hash of the place: with device and time it tells reports apart. */
    static int variant(PositionFix fix) {
        return 31 * degrees(fix.latitude()) + degrees(fix.longitude());
    }

    void add(Wearer wearer, PositionFix fix, int variant, long received, long stored) {
        int row = row(++last, wearer, fix.deviceTime().toEpochMilli(), received, stored);
        variants[row] = variant;
        latitudes[row] = degrees(fix.latitude());
        longitudes[row] = degrees(fix.longitude());
        altitudes[row] = scaled(fix.altitude());
        speeds[row] = scaled(fix.speed());
        courses[row] = scaled(fix.course());
        accuracies[row] = scaled(fix.accuracy());
        qualities[row] = quality(fix);
        boolean same = fix.latitude() == fix.sentLatitude() && fix.longitude() == fix.sentLongitude();
        sentLatitudes[row] = same ? UNKNOWN : degrees(fix.sentLatitude());
        sentLongitudes[row] = same ? UNKNOWN : degrees(fix.sentLongitude());
    }

    /** Begins a row; the other columns are filled by the caller. */
    int row(long sequence, Wearer wearer, long deviceTime, long received, long stored) {
        if (size == sequences.length) {
            grow();
        }
        sequences[size] = sequence;
        devices[size] = wearer.device();
        wearerNumbers[size] = wearer.number();
        wearers[size] = wearer;
        deviceTimes[size] = deviceTime;
        receivedAt[size] = received;
        storedAt[size] = stored;
        return size++;
    }

    long nextSequence() {
        return ++last;
    }

    /** Says up to which number this batch is complete. */
    void completeTo(long sequence) {
        last = sequence;
    }

    /** Whether a position of that quality was sent later from memory. */
    static boolean isKept(int quality) {
        return (quality & 1) != 0;
    }

    private static int quality(PositionFix fix) {
        return (fix.origin() == Origin.STORED ? 1 : 0)
                | fix.source().ordinal() << 1
                | fix.datum().ordinal() << 4
                | Math.max(0, Math.min(fix.satellites() + 1, 255)) << 8;
    }

    private static int degrees(double degrees) {
        return (int) Math.round(degrees * DEGREE);
    }

    private static int scaled(double value) {
        return Double.isNaN(value) ? UNKNOWN : (int) Math.round(value * 10);
    }

    private static double unscaled(int value) {
        return value == UNKNOWN ? Double.NaN : value / 10.0;
    }

    private void grow() {
        int capacity = Math.max(16, size * 2);
        sequences = Arrays.copyOf(sequences, capacity);
        devices = Arrays.copyOf(devices, capacity);
        wearerNumbers = Arrays.copyOf(wearerNumbers, capacity);
        wearers = Arrays.copyOf(wearers, capacity);
        deviceTimes = Arrays.copyOf(deviceTimes, capacity);
        variants = Arrays.copyOf(variants, capacity);
        latitudes = Arrays.copyOf(latitudes, capacity);
        longitudes = Arrays.copyOf(longitudes, capacity);
        altitudes = Arrays.copyOf(altitudes, capacity);
        speeds = Arrays.copyOf(speeds, capacity);
        courses = Arrays.copyOf(courses, capacity);
        accuracies = Arrays.copyOf(accuracies, capacity);
        qualities = Arrays.copyOf(qualities, capacity);
        sentLatitudes = Arrays.copyOf(sentLatitudes, capacity);
        sentLongitudes = Arrays.copyOf(sentLongitudes, capacity);
        receivedAt = Arrays.copyOf(receivedAt, capacity);
        storedAt = Arrays.copyOf(storedAt, capacity);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long after() {
        return after;
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public long sequence(int index) {
        return sequences[index];
    }

    @Override
    public int device(int index) {
        return devices[index];
    }

    @Override
    public Wearer wearer(int index) {
        return wearers[index];
    }

    @Override
    public long deviceTime(int index) {
        return deviceTimes[index];
    }

    @Override
    public long receivedAt(int index) {
        return receivedAt[index];
    }

    @Override
    public long storedAt(int index) {
        return storedAt[index];
    }

    @Override
    public double latitude(int index) {
        return latitudes[index] / DEGREE;
    }

    @Override
    public double longitude(int index) {
        return longitudes[index] / DEGREE;
    }

    @Override
    public double accuracy(int index) {
        return unscaled(accuracies[index]);
    }

    @Override
    public double speed(int index) {
        return unscaled(speeds[index]);
    }

    @Override
    public boolean kept(int index) {
        return isKept(qualities[index]);
    }

    @Override
    public List<DeviceEvent> events() {
        return events;
    }
}
