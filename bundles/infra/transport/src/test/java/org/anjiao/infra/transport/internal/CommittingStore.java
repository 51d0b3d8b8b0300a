package org.anjiao.infra.transport.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.spi.DeviceObservation;
import org.anjiao.device.spi.DistressCall;
import org.anjiao.device.spi.IdentityCheck;
import org.anjiao.device.spi.Origin;
import org.anjiao.device.spi.PositionFix;
import org.anjiao.simulator.AcknowledgementListener;
import org.anjiao.simulator.Point;

/** Commits what a gate takes, one frame after the other, and notes what simulated terminals hold for acknowledged. */
final class CommittingStore implements AcknowledgementListener, AutoCloseable {
    private final FakeGate gate;
    private final Set<String> durable = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final List<String> tooEarly = Collections.synchronizedList(new ArrayList<>());
    private final List<PositionFix> fixes = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger mostTogether = new AtomicInteger();
    private final CountDownLatch distress = new CountDownLatch(1);
    private final Thread thread = new Thread(this::commit, "store");

    CommittingStore(FakeGate gate) {
        this.gate = gate;
        thread.setDaemon(true);
        thread.start();
    }

    private void commit() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                FakeGate.Taken taken = gate.next();
                keep(taken.frame());
                taken.completion().committed();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(IntakeFrame frame) {
        int reports = 0;
        for (DeviceObservation observation : frame.observations()) {
            if (observation instanceof DistressCall) {
                distress.countDown();
            } else if (observation instanceof PositionFix || observation instanceof IdentityCheck) {
                reports++;
                durable.add(key(frame.binding().hardwareId().value(), observation.deviceTime()));
            }
            if (observation instanceof PositionFix fix) {
                fixes.add(fix);
            }
        }
        mostTogether.accumulateAndGet(reports, Math::max);
    }

    private static String key(String terminal, Instant time) {
        return terminal + " " + time;
    }

    @Override
    public void acknowledged(String terminal, Instant deviceTime) {
        String key = key(terminal, deviceTime);
        acknowledged.add(key);
        if (!durable.contains(key)) {
            tooEarly.add(key);
        }
    }

    /** Terminal and time of each report that is committed, whether it came once or more often. */
    Set<String> durable() {
        return durable;
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    /** What a terminal held for acknowledged before it was committed. */
    List<String> tooEarly() {
        return tooEarly;
    }

    /** How many fixes said that the terminal had kept them. */
    long stored() {
        synchronized (fixes) {
            return fixes.stream().filter(fix -> fix.origin() == Origin.STORED).count();
        }
    }

    /** The most reports that one frame brought. */
    int mostTogether() {
        return mostTogether.get();
    }

    /** How far the fix that is farthest from a place is from it, metres; 0 without fixes. */
    double farthestFrom(Point place) {
        synchronized (fixes) {
            return fixes.stream()
                    .mapToDouble(fix -> place.metresTo(new Point(fix.latitude(), fix.longitude())))
                    .max()
                    .orElse(0);
        }
    }

    boolean awaitDistress() throws InterruptedException {
        return distress.await(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
