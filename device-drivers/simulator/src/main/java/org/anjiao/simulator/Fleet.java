package org.anjiao.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Terminals on one thread and one selector. */
public final class Fleet implements AutoCloseable {
    /** A thousand terminals take half a second to connect: all at once would be more than a system's queue holds. */
    private static final long CONNECT_NANOS = 500_000;

    private final Clock clock;
    private final AcknowledgementListener listener;
    private final List<Terminal> terminals = new ArrayList<>();
    private final Selector selector;
    private final InetSocketAddress address;
    private final Random random;
    private final Thread thread = new Thread(this::run, "anjiao-simulator");
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong connects = new AtomicLong();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger readyNow = new AtomicInteger();
    private volatile String lastFailure;
    private final long begun = System.nanoTime();
    private volatile boolean stopped;

    /**
     * @param clock of the terminals: the demonstration's may run otherwise than real time
     * @param listener told of each acknowledged point and each command
     */
    public Fleet(FleetSettings settings, List<TerminalPlan> plans, Clock clock, AcknowledgementListener listener) {
        this.clock = clock;
        this.listener = listener;
        this.address = new InetSocketAddress(settings.host(), settings.port());
        this.random = new Random(settings.seed());
        this.thread.setDaemon(true);
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (TerminalPlan plan : plans) {
            terminals.add(new Terminal(plan, this, settings));
        }
    }

    /** Connects all terminals and begins to report. */
    public void start() {
        thread.start();
    }

    private void run() {
        PriorityQueue<Terminal> timers =
                new PriorityQueue<>(Comparator.comparingLong(terminal -> terminal.dueNanos - begun));
        for (Terminal terminal : terminals) {
            terminal.begin(begun, terminals.size() * CONNECT_NANOS);
            timers.add(terminal);
        }
        try {
            while (!stopped) {
                long now = System.nanoTime();
                while (!timers.isEmpty() && now - timers.peek().dueNanos >= 0) {
                    Terminal terminal = timers.poll();
                    terminal.due(now, selector);
                    timers.add(terminal);
                }
                await(timers, now);
                serve();
            }
        } catch (IOException e) {
            lost(e.toString());
        } finally {
            terminals.forEach(Terminal::close);
        }
    }

    private void await(PriorityQueue<Terminal> timers, long now) throws IOException {
        long nanos = timers.isEmpty() ? TimeUnit.SECONDS.toNanos(1) : timers.peek().dueNanos - now;
        if (nanos > 0) {
            selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
        } else {
            selector.selectNow();
        }
    }

    private void serve() {
        long now = System.nanoTime();
        for (SelectionKey key : selector.selectedKeys()) {
            ((Terminal) key.attachment()).selected(now);
        }
        selector.selectedKeys().clear();
    }

    /**
     * Presses the emergency button of a terminal, whose next report tells of it.
     *
     * @throws IllegalArgumentException no terminal of the fleet has that number
     */
    public void distress(String number) {
        terminals.stream()
                .filter(terminal -> terminal.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no terminal " + number))
                .press();
    }

    /** What has been done so far. */
    public FleetStatistics statistics() {
        return new FleetStatistics(
                readyNow.get(),
                finished.get(),
                sent.get(),
                repeated.get(),
                acknowledged.get(),
                refused.get(),
                connects.get(),
                lastFailure);
    }

    /**
     * Waits until every terminal has sent all its points and holds an answer to each.
     *
     * @return false if that took too long
     */
    public boolean awaitFinished(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (finished) {
            while (finished.get() < terminals.size()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                finished.wait(left);
            }
        }
        return true;
    }

    /** Closes all connections and waits for the thread. */
    @Override
    public void close() {
        stopped = true;
        selector.wakeup();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
            selector.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress address() {
        return address;
    }

    Clock clock() {
        return clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** From 0 to below 1, the same row for the same seed. */
    double chance() {
        return random.nextDouble();
    }

    void sent(int points) {
        sent.addAndGet(points);
    }

    void repeated(int points) {
        repeated.addAndGet(points);
    }

    void acknowledged(String terminal, long deviceTime) {
        acknowledged.incrementAndGet();
        listener.acknowledged(terminal, Instant.ofEpochSecond(deviceTime));
    }

    void commanded(String terminal, int messageId) {
        listener.commanded(terminal, messageId);
    }

    void refused() {
        refused.incrementAndGet();
    }

    void ready(boolean now) {
        readyNow.addAndGet(now ? 1 : -1);
    }

    void connected() {
        connects.incrementAndGet();
    }

    void lost(String reason) {
        lastFailure = reason;
    }

    void finished() {
        synchronized (finished) {
            finished.incrementAndGet();
            finished.notifyAll();
        }
    }
}
