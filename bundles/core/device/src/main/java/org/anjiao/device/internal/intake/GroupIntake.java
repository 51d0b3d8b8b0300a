package org.anjiao.device.internal.intake;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;
import org.anjiao.device.intake.IntakeGate;
import org.anjiao.device.internal.DeviceDirectory;
import org.anjiao.device.internal.health.Contacts;
import org.anjiao.device.spi.TerminalAttributes;
import org.anjiao.device.spi.host.DeviceBinding;
import org.anjiao.supervisee.LawfulPositioning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Group commit: one thread stores the frames of many devices in one transaction, and begins the next as soon as that has
 * committed, so that batches grow by themselves under load. Only then are the frames' completions told.
 *
 * <p>While the database is away the present batch is kept and tried again; nothing more is taken. A row that the database
 * refuses for its content is found by halving the batch, and kept as a raw frame with the reason.
 */
public class GroupIntake implements IntakeGate, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupIntake.class);

    private final IntakeLimits limits;
    private final Clock clock;
    private final JournalReader journal;
    private final Contacts contacts;
    private final FrameQueue queue;
    private final RecentReports recentPositions = new RecentReports("dev_position");
    private final RecentReports recentEvents = new RecentReports("dev_event");
    private final RecentReports recentVerifications = new RecentReports("dev_verification");
    private final List<RecentReports> recent = List.of(recentPositions, recentEvents, recentVerifications);
    private final BatchBuilder builder;
    private final JournalWriter writer;
    private final Thread thread;

    /**
     * @param journal is handed each batch after its commit
     * @param contacts is told of each frame after its commit
     */
    public GroupIntake(
            DataSource database,
            DeviceDirectory devices,
            LawfulPositioning orders,
            JournalReader journal,
            Contacts contacts,
            Clock clock,
            IntakeLimits limits) {
        this.limits = limits;
        this.clock = clock;
        this.journal = journal;
        this.contacts = contacts;
        this.queue = new FrameQueue(limits.capacityFrames());
        WearerBook wearers = new WearerBook(devices, orders);
        this.builder = new BatchBuilder(
                devices, wearers, recentPositions, recentEvents, recentVerifications, limits.clockToleranceMillis());
        this.writer = new JournalWriter(database, wearers);
        this.thread = new Thread(this::run, "anjiao-intake");
    }

    public void start() {
        thread.start();
    }

    @Override
    public boolean submit(IntakeFrame frame, IntakeCompletion completion) {
        return queue.offer(new Taken(frame, completion));
    }

    @Override
    public void whenReady(Runnable signal) {
        queue.whenReady(signal);
    }

    @Override
    public void heard(DeviceBinding device, Instant receivedAt, TerminalAttributes told) {
        contacts.heard((int) device.deviceNumber(), receivedAt, told);
    }

    @Override
    public void close() {
        refuse(queue.close());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Taken> batch = new ArrayList<>(limits.batchFrames());
        try {
            while (queue.take(batch, limits.batchFrames(), limits.gatherMillis())) {
                store(batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            refuse(queue.close());
        } finally {
            refuse(batch);
            writer.close();
        }
    }

    private static void refuse(List<Taken> frames) {
        IllegalStateException cause = new IllegalStateException("the intake has stopped");
        for (Taken taken : frames) {
            taken.completion().failed(cause);
        }
    }

    private void store(List<Taken> frames) throws InterruptedException {
        try {
            JournalBatch stored = persist((number, after) -> builder.build(frames, number, after, clock.instant()));
            if (stored == null) {
                refuse(frames);
            } else {
                complete(frames, stored);
            }
        } catch (ContentRefused e) {
            if (frames.size() == 1) {
                storeRawOnly(frames, e);
            } else {
                int half = frames.size() / 2;
                store(frames.subList(0, half));
                store(frames.subList(half, frames.size()));
            }
        }
    }

    private void storeRawOnly(List<Taken> single, ContentRefused refusal) throws InterruptedException {
        IntakeFrame frame = single.get(0).frame();
        LOG.warn(
                "A frame of {} is kept raw, not decoded: {}",
                frame.binding(),
                refusal.getCause().toString());
        String reason = "not storable: " + refusal.getCause().getMessage();
        try {
            JournalBatch stored =
                    persist((number, after) -> builder.unstorable(frame, reason, number, after, clock.instant()));
            if (stored == null) {
                refuse(single);
            } else {
                complete(single, stored);
            }
        } catch (ContentRefused e) {
            LOG.error("A frame of {} cannot even be kept raw", frame.binding(), e.getCause());
            single.get(0).completion().failed(e.getCause());
        }
    }

    private void complete(List<Taken> frames, JournalBatch stored) {
        for (int i = 0; i < frames.size(); i++) {
            contacts.stored(frames.get(i).frame());
            frames.get(i).completion().committed();
        }
        if (stored.positions.last() > stored.positions.after()) {
            journal.publish(stored.positions);
        }
    }

    /**
     * Builds and writes a batch, as often as the database needs.
     *
     * @return null if the intake was closed meanwhile
     */
    private JournalBatch persist(Build build) throws InterruptedException, ContentRefused {
        long pause = limits.retryMillis();
        JournalBatch attempted = null;
        while (true) {
            try {
                if (!writer.isOpen()) {
                    writer.open(recent);
                }
                if (attempted != null && writer.lastBlock() >= attempted.number) {
                    // The commit went through, and only its confirmation was lost.
                    queue.away(false);
                    return attempted;
                }
                attempted = null;
                attempted = build.build(writer.lastBlock() + 1, writer.lastSequence());
                writer.write(attempted);
                queue.away(false);
                return attempted;
            } catch (SQLException | RuntimeException e) {
                if (StoreFailure.isOfContent(e) && undone()) {
                    throw new ContentRefused(e);
                }
                queue.away(true);
                writer.close();
                LOG.warn("Positions cannot be stored now; trying again in {} ms: {}", pause, e.toString());
            }
            queue.pause(pause);
            if (queue.isClosed()) {
                return null;
            }
            pause = Math.min(pause * 2, limits.longestRetryMillis());
        }
    }

    private boolean undone() {
        try {
            writer.undo(recent);
            return true;
        } catch (SQLException e) {
            LOG.warn("The connection is lost", e);
            return false;
        }
    }

    @FunctionalInterface
    private interface Build {
        JournalBatch build(long number, long afterSequence) throws SQLException;
    }

    /** The database refuses these rows for what they hold. */
    private static final class ContentRefused extends Exception {
        private static final long serialVersionUID = 1L;

        ContentRefused(Throwable cause) {
            super(cause);
        }
    }
}
