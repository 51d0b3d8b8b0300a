package org.anjiao.monitoring.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anjiao.platform.security.Caller;

/**
 * Who was shown whose position of late. An open map asks anew whenever a device moves, so a viewer's looks at a person for
 * one purpose are put on record once in an interval, with the first of them. What is remembered here is only what need not
 * be recorded again: after a restart the next look is on record anew.
 */
final class Looks {
    private record Look(String account, String purpose, String superviseeId) {}

    private final long intervalMillis;
    private final Map<Look, Long> recorded = new ConcurrentHashMap<>();

    Looks(int intervalMinutes) {
        intervalMillis = intervalMinutes * 60_000L;
    }

    /** Minutes for which one entry stands. */
    long minutes() {
        return intervalMillis / 60_000;
    }

    /** Those of the persons for whom a look now is to be put on record. */
    List<String> due(Caller viewer, String purpose, Collection<String> persons, long now) {
        return persons.stream()
                .distinct()
                .filter(person -> !current(recorded.get(new Look(viewer.account(), purpose, person)), now))
                .toList();
    }

    /** Notes what is on record for good; forgets what is over. */
    void recorded(Caller viewer, String purpose, Collection<String> persons, long now) {
        recorded.values().removeIf(since -> !current(since, now));
        persons.forEach(person -> recorded.put(new Look(viewer.account(), purpose, person), now));
    }

    private boolean current(Long since, long now) {
        return since != null && now - since < intervalMillis;
    }
}
