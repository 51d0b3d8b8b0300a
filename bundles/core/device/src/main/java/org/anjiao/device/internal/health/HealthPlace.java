package org.anjiao.device.internal.health;

import java.time.Instant;
import java.util.Comparator;
import org.anjiao.device.DeviceHealth;
import org.anjiao.device.HealthQuery;
import org.anjiao.device.LastContact;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;

/**
 * A place in a sorted list of devices: where the next page begins.
 *
 * @param key by which the list is sorted
 * @param id of the device
 */
record HealthPlace(long key, String id) implements Comparable<HealthPlace> {
    static final HealthPlace FIRST = new HealthPlace(Long.MIN_VALUE, "");

    private static final Comparator<HealthPlace> ORDER =
            Comparator.comparingLong(HealthPlace::key).thenComparing(HealthPlace::id);

    static HealthPlace of(DeviceHealth health, HealthQuery.Order order) {
        LastContact contact = health.contact();
        long key = switch (order) {
            case REGISTERED -> 0;
            case LAST_CONTACT -> millis(contact == null ? null : contact.receivedAt());
            case LAST_FIX -> millis(contact == null ? null : contact.fixAt());
            case BATTERY -> battery(contact);
        };
        return new HealthPlace(key, health.device().id());
    }

    /** @throws ProblemException {@code FIELD_INVALID} if it is no cursor */
    static HealthPlace at(String cursor) {
        int dot = cursor.indexOf('.');
        try {
            return new HealthPlace(Long.parseLong(cursor.substring(0, Math.max(0, dot))), cursor.substring(dot + 1));
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "cursor", "cursor", "next");
        }
    }

    String cursor() {
        return key + "." + id;
    }

    private static long millis(Instant at) {
        return at == null ? 0 : at.toEpochMilli();
    }

    /** One that only says whether it is low stands before those that say how full they are, or behind them. */
    private static long battery(LastContact contact) {
        if (contact == null || contact.battery() == null) {
            return Long.MAX_VALUE;
        }
        Integer percent = contact.battery().percent();
        if (percent == null) {
            return contact.battery().low() ? -1 : 101;
        }
        return percent;
    }

    @Override
    public int compareTo(HealthPlace other) {
        return ORDER.compare(this, other);
    }
}
