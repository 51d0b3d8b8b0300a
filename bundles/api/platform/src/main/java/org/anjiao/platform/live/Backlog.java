package org.anjiao.platform.live;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * What waits for a slow listener, with room for so many of each topic: the oldest of a topic gives way, since a listener
 * asks for the present anyway, and a flood of one topic neither displaces nor delays what is rare. In order within a
 * topic. Not for several threads at a time.
 *
 * @param <T> what waits
 */
public final class Backlog<T> {
    private final int capacity;
    private final Map<String, ArrayDeque<T>> topics = new HashMap<>();

    /** @param capacity of each topic, at least 1 */
    public Backlog(int capacity) {
        this.capacity = capacity;
    }

    /** Adds at the end of a topic. */
    public void add(String topic, T item) {
        ArrayDeque<T> waiting = topics.computeIfAbsent(topic, name -> new ArrayDeque<>());
        if (waiting.size() == capacity) {
            waiting.removeFirst();
        }
        waiting.addLast(item);
    }

    /** Takes the oldest of the topic that has the fewest; null if nothing waits. */
    public T poll() {
        ArrayDeque<T> fewest = null;
        for (ArrayDeque<T> waiting : topics.values()) {
            if (!waiting.isEmpty() && (fewest == null || waiting.size() < fewest.size())) {
                fewest = waiting;
            }
        }
        return fewest == null ? null : fewest.removeFirst();
    }

    /** Whether nothing waits. */
    public boolean isEmpty() {
        return topics.values().stream().allMatch(ArrayDeque::isEmpty);
    }

    /** Forgets everything that waits. */
    public void clear() {
        topics.clear();
    }
}
