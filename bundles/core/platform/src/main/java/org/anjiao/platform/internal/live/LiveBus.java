package org.anjiao.platform.internal.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.anjiao.platform.live.LiveEvents;

/** Hands events to the subscribers' queues; their listeners run on the executor, each one event at a time, in order. */
class LiveBus implements LiveEvents {
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final Executor executor;

    LiveBus(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void publish(LiveEvent event) {
        for (Subscription subscription : subscriptions) {
            subscription.offer(event);
        }
    }

    @Override
    public AutoCloseable subscribe(Consumer<LiveEvent> listener) {
        Subscription subscription = new Subscription(listener, executor);
        subscriptions.add(subscription);
        return () -> {
            subscriptions.remove(subscription);
            subscription.close();
        };
    }
}
