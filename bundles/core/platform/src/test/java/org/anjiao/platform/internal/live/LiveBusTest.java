package org.anjiao.platform.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.anjiao.platform.live.LiveEvents.LiveEvent;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // a subscription is held, not used
class LiveBusTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final LiveBus bus = new LiveBus(tasks::add);
    private final List<String> heard = new ArrayList<>();

    private static LiveEvent event(int number) {
        return new LiveEvent("alert", "unit", Integer.toString(number));
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    private void run() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Test
    void deliversInOrderToEveryListener() throws Exception {
        List<String> also = new ArrayList<>();
        try (AutoCloseable one = bus.subscribe(event -> heard.add(event.recordId()));
                AutoCloseable other = bus.subscribe(event -> also.add(event.recordId()))) {
            IntStream.range(0, 10).forEach(i -> bus.publish(event(i)));
            run();
        }
        assertThat(heard).isEqualTo(numbers(0, 10));
        assertThat(also).isEqualTo(numbers(0, 10));
    }

    @Test
    void dropsTheOldestWhenAListenerIsSlow() throws Exception {
        int more = 20;
        try (AutoCloseable slow = bus.subscribe(event -> heard.add(event.recordId()))) {
            IntStream.range(0, Subscription.CAPACITY + more).forEach(i -> bus.publish(event(i)));
            run();
        }
        assertThat(heard).isEqualTo(numbers(more, Subscription.CAPACITY + more));
    }

    @Test
    void aFloodOfOneTopicCostsAnotherNothing() throws Exception {
        try (AutoCloseable slow = bus.subscribe(event -> heard.add(event.topic() + " " + event.recordId()))) {
            bus.publish(event(1));
            for (int i = 0; i < 10 * Subscription.CAPACITY; i++) {
                bus.publish(new LiveEvent("position", "unit", Integer.toString(i)));
            }
            bus.publish(event(2));
            run();
        }
        assertThat(heard).startsWith("alert 1", "alert 2").hasSize(2 + Subscription.CAPACITY);
    }

    @Test
    void aFailingListenerHearsTheNextEvent() throws Exception {
        try (AutoCloseable failing = bus.subscribe(event -> {
            heard.add(event.recordId());
            throw new IllegalStateException("a broken pipe");
        })) {
            bus.publish(event(0));
            bus.publish(event(1));
            run();
        }
        assertThat(heard).isEqualTo(numbers(0, 2));
    }

    @Test
    void nothingIsHeardAfterClosing() throws Exception {
        AutoCloseable subscription = bus.subscribe(event -> heard.add(event.recordId()));
        bus.publish(event(0));
        subscription.close();
        bus.publish(event(1));
        run();
        assertThat(heard).isEmpty();
    }

    @Test
    void publishingDoesNotWaitForABlockedListener() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(2);
        ExecutorService executor = Executors.newSingleThreadExecutor();
        LiveBus threaded = new LiveBus(executor);
        try (AutoCloseable stuck = threaded.subscribe(event -> {
            blocked.countDown();
            awaitQuietly(release);
            done.countDown();
        })) {
            threaded.publish(event(0));
            assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();
            // Returns though the only thread is stuck in the listener: a blocking publisher would hang here.
            threaded.publish(event(1));
            release.countDown();
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            executor.shutdownNow();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
