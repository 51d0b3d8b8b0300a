package org.anjiao.infra.transport.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.anjiao.device.intake.PortHealth;

/**
 * A gateway of its own process, whose heap a driver fills while the terminals of another, which allocates far more and
 * keeps nothing, are served all the time. Argument: what the driver keeps, or {@code nothing}; then the server itself
 * fills the heap. Prints what happens.
 */
final class HoardingServer {
    private static final Duration LONG = Duration.ofHours(1);
    private static final DriverGuards.Limits LIMITS = new DriverGuards.Limits(
            Duration.ofSeconds(20),
            Duration.ofMillis(50),
            new Breaker.Limits(50, LONG, Duration.ofSeconds(1), Duration.ofSeconds(8), Duration.ofSeconds(1)),
            MemoryWatch.Limits.USUAL);

    private final EventLoops loops = new EventLoops(LIMITS);
    private final CommittingGate gate = new CommittingGate();
    private final TcpServer hoarding = server("hoarding");
    private final TcpServer line = server("line");
    private final AtomicInteger served = new AtomicInteger();
    private volatile IOException failure;
    private volatile boolean stopped;

    private TcpServer server(String driver) {
        PortSettings settings = new PortSettings(driver, driver, "127.0.0.1", 0, 100, 16, 65_536, LONG, false);
        return new TcpServer(settings, new FakeRegistry(), gate, new FakeOutbox(), Clock.systemUTC(), loops, null);
    }

    public static void main(String[] arguments) throws Exception {
        new HoardingServer().run(arguments[0]);
        System.exit(0);
    }

    private void run(String what) throws Exception {
        line.driverAdded(new LineDriver("v1"));
        hoarding.start();
        line.start();
        Thread honest = new Thread(this::beServed);
        honest.start();
        if (what.equals("nothing")) {
            say("both run: " + bothRunWhileTheServerIsFull());
        } else {
            hoard(what);
        }
        awaitServed(1_000);
        stopped = true;
        honest.join();
        say("the other's terminals were served: " + (failure == null ? "always" : failure));
    }

    private void hoard(String what) throws IOException {
        HoardingDriver driver = new HoardingDriver("1.0.0");
        hoarding.driverAdded(driver);
        fill(what);
        say(hoarding.health().state() + " " + hoarding.health().lastError());
        say("the other " + line.health().state());
        awaitServed(1_000);
        if (what.equals("mine")) {
            say("let in without being mended: " + letInWithin(Duration.ofSeconds(4)));
            hoarding.driverRemoved(driver);
            driver = null; // nobody holds what it kept
            hoarding.driverAdded(new HoardingDriver("1.0.1"));
        }
        Awaiting.awaitState(hoarding, PortHealth.State.RUNNING);
        try (Client again = new Client(Awaiting.port(hoarding))) {
            say("answered " + again.send("hello\n").line());
        }
    }

    private boolean bothRunWhileTheServerIsFull() {
        hoarding.driverAdded(new HoardingDriver("1.0.0"));
        OldObjects heap = new OldObjects();
        List<byte[]> ours = new ArrayList<>();
        while (heap.used() < 0.9) {
            ours.add(new byte[16_384]);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        boolean both = true;
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(5)) {
            both &= hoarding.health().state() == PortHealth.State.RUNNING
                    && line.health().state() == PortHealth.State.RUNNING;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return both && !ours.isEmpty() && heap.used() > 0.8;
    }

    /** Sends until nothing is answered, at most 8 MB a second once objects may be sampled. */
    private void fill(String what) throws IOException {
        OldObjects heap = new OldObjects();
        try (Client client = new Client(Awaiting.port(hoarding))) {
            while (hoarding.health().state() == PortHealth.State.RUNNING) {
                client.send(what + "\n");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(heap.used() < 0.4 ? 1 : 2));
            }
        }
    }

    private void beServed() {
        try (Client client = new Client(Awaiting.port(line))) {
            while (!stopped) {
                client.send("ping\n");
                if (client.line() == null) {
                    throw new IOException("closed");
                }
                served.incrementAndGet();
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private void awaitServed(int more) {
        int until = served.get() + more;
        Awaiting.await(() -> served.get() >= until || failure != null);
    }

    private boolean letInWithin(Duration time) {
        long begun = System.nanoTime();
        boolean letIn = false;
        while (!letIn && System.nanoTime() - begun < time.toNanos()) {
            letIn = hoarding.health().state() == PortHealth.State.RUNNING;
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        return letIn;
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
