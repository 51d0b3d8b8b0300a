package org.anjiao.monitoring.internal;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.anjiao.device.PositionBatch;
import org.anjiao.device.PositionJournal;
import org.anjiao.platform.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds the evaluation: with the batches that the intake hands over as long as they join without a gap, else from the
 * database. After any failure it goes back to what is stored and reads on from there.
 */
class EvaluatorLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EvaluatorLoop.class);
    private static final int WAITING_BATCHES = 64;
    private static final int PAGE = 2_000;

    private final PositionJournal journal;
    private final Evaluation evaluation;
    private final Runnable escalation;
    private final long idleMillis;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition progressed = lock.newCondition();
    private final ArrayDeque<PositionBatch> handed = new ArrayDeque<>();
    private final AutoCloseable subscription;
    private final Thread thread;
    private boolean closed;
    private long evaluated;

    /**
     * @param escalation what is to be done as time goes by, beside the evaluation; must be cheap if nothing is due
     * @param idleMillis how long it waits for a batch before it looks into the database by itself
     */
    EvaluatorLoop(PositionJournal journal, Evaluation evaluation, Runnable escalation, long idleMillis) {
        this.journal = journal;
        this.evaluation = evaluation;
        this.escalation = escalation;
        this.idleMillis = idleMillis;
        this.subscription = journal.follow(this::take);
        this.thread = new Thread(this::run, "anjiao-evaluator");
    }

    final void start() {
        thread.start();
    }

    private void take(PositionBatch batch) {
        lock.lock();
        try {
            // A batch that finds no room is read from the database when its turn comes.
            if (handed.size() < WAITING_BATCHES) {
                handed.add(batch);
                arrived.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            boolean caughtUp = false;
            while (!isClosed()) {
                try {
                    evaluation.open();
                    caughtUp = step(caughtUp);
                    if (caughtUp) {
                        evaluation.look();
                        escalation.run();
                    }
                } catch (SQLException | StoreException e) {
                    LOG.warn("Positions cannot be evaluated now; trying again: {}", e.toString());
                    evaluation.close();
                    caughtUp = false;
                    pause();
                } catch (RuntimeException e) {
                    LOG.error("The evaluation failed; it starts again from its cursor", e);
                    evaluation.close();
                    caughtUp = false;
                    pause();
                }
            }
            evaluation.storeCursor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOG.warn("The cursor is not stored; the last positions will be evaluated again", e);
        } finally {
            evaluation.close();
        }
    }

    private boolean step(boolean caughtUp) throws SQLException, InterruptedException {
        PositionBatch batch = caughtUp ? next() : null;
        if (batch == null || batch.after() > evaluation.cursor()) {
            return catchUp();
        }
        if (batch.last() > evaluation.cursor()) {
            evaluation.evaluate(batch);
            report();
        }
        return true;
    }

    /** Reads one page; true if nothing more was there. */
    private boolean catchUp() throws SQLException {
        PositionBatch page = journal.read(evaluation.cursor(), PAGE);
        boolean more = page.last() > evaluation.cursor();
        if (more) {
            evaluation.evaluate(page);
        } else {
            evaluation.storeCursor();
        }
        report();
        return !more;
    }

    private PositionBatch next() throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(idleMillis);
            while (handed.isEmpty() && !closed && left > 0) {
                left = arrived.awaitNanos(left);
            }
            return handed.poll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(idleMillis);
            while (!closed && left > 0) {
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void report() {
        lock.lock();
        try {
            evaluated = evaluation.cursor();
            progressed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything up to that number is evaluated. */
    final void awaitEvaluated(long sequence) throws InterruptedException {
        lock.lock();
        try {
            while (evaluated < sequence) {
                progressed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public final void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            subscription.close();
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
