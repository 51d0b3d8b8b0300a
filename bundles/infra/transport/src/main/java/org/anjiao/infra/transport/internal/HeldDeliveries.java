package org.anjiao.infra.transport.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.device.spi.HardwareId;

/**
 * Publications of devices whose unit has switched the driver off, each device's in their order: neither stored nor
 * acknowledged, so that they are the broker's to keep. Confined to an event loop.
 *
 * @param <T> what is held
 */
final class HeldDeliveries<T> {
    private final Map<HardwareId, Deque<T>> byDevice = new LinkedHashMap<>();
    private int size;

    /** @return whether it is the first of that device */
    boolean add(HardwareId device, T delivery) {
        Deque<T> held = byDevice.computeIfAbsent(device, absent -> new ArrayDeque<>());
        held.add(delivery);
        size++;
        return held.size() == 1;
    }

    boolean holds(HardwareId device) {
        return byDevice.containsKey(device);
    }

    List<HardwareId> devices() {
        return List.copyOf(byDevice.keySet());
    }

    /** The first of a device; null if there is none. */
    T first(HardwareId device) {
        Deque<T> held = byDevice.get(device);
        return held == null ? null : held.peek();
    }

    void removeFirst(HardwareId device) {
        Deque<T> held = byDevice.get(device);
        held.remove();
        size--;
        if (held.isEmpty()) {
            byDevice.remove(device);
        }
    }

    int size() {
        return size;
    }

    void clear() {
        byDevice.clear();
        size = 0;
    }
}
