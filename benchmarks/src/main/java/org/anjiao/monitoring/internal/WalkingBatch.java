package org.anjiao.monitoring.internal;

import java.util.List;
import java.util.Random;
import org.anjiao.device.DeviceEvent;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.Wearer;

/** One report of each of some persons who walk about; moves on from batch to batch. */
final class WalkingBatch implements PositionBatch {
    private static final long STEP_MILLIS = 30_000;
    private static final double STEP_DEGREES = 0.0004;

    private final Random random = new Random(3);
    private final Wearer[] wearers;
    private final double[] latitudes;
    private final double[] longitudes;
    private long after;
    private long time = 1_554_000_000_000L;

    WalkingBatch(int devices, long cursor) {
        wearers = new Wearer[devices];
        latitudes = new double[devices];
        longitudes = new double[devices];
        for (int i = 0; i < devices; i++) {
            wearers[i] = new Wearer(i + 1, i + 1, "D" + i, "P" + i, "U1", "O" + i);
            latitudes[i] = EvaluatorUnderLoad.LATITUDE + (random.nextDouble() - 0.5) * 0.2;
            longitudes[i] = EvaluatorUnderLoad.LONGITUDE + (random.nextDouble() - 0.5) * 0.2;
        }
        after = cursor - devices;
    }

    void walk() {
        after += wearers.length;
        time += STEP_MILLIS;
        for (int i = 0; i < wearers.length; i++) {
            latitudes[i] += (random.nextDouble() - 0.5) * STEP_DEGREES;
            longitudes[i] += (random.nextDouble() - 0.5) * STEP_DEGREES;
        }
    }

    @Override
    public int size() {
        return wearers.length;
    }

    @Override
    public long after() {
        return after;
    }

    @Override
    public long last() {
        return after + wearers.length;
    }

    @Override
    public long sequence(int index) {
        return after + index + 1;
    }

    @Override
    public int device(int index) {
        return wearers[index].device();
    }

    @Override
    public Wearer wearer(int index) {
        return wearers[index];
    }

    @Override
    public long deviceTime(int index) {
        return time;
    }

    @Override
    public long receivedAt(int index) {
        return time + 1_000;
    }

    @Override
    public long storedAt(int index) {
        return time + 1_000;
    }

    @Override
    public double latitude(int index) {
        return latitudes[index];
    }

    @Override
    public double longitude(int index) {
        return longitudes[index];
    }

    @Override
    public double accuracy(int index) {
        return Double.NaN;
    }

    @Override
    public double speed(int index) {
        return Double.NaN;
    }

    @Override
    public boolean kept(int index) {
        return false;
    }

    @Override
    public List<DeviceEvent> events() {
        return List.of();
    }
}
