package org.anjiao.device.internal.health;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.anjiao.device.DeviceHealth;
import org.anjiao.device.HealthBoard;
import org.anjiao.device.HealthLimits;
import org.anjiao.device.HealthQuery;
import org.anjiao.device.HealthSummary;
import org.anjiao.device.internal.KnownWearers;
import org.anjiao.device.internal.PresentDrivers;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Permission;

/** Reads how devices are. */
public class HealthService implements HealthBoard {
    private static final HealthQuery ALL = new HealthQuery(null, null, null, null, null, HealthQuery.Order.REGISTERED);

    private final HealthStore store;
    private final KnownWearers wearers;
    private final PresentDrivers drivers;
    private final Function<Instant, HealthLimits> limits;
    private final Function<String, Predicate<String>> subtree;
    private final Function<String, List<String>> below;
    private final AccessControl access;
    private final Clock clock;

    /**
     * @param limits in force at an instant
     * @param subtree whether a unit lies within another one now
     * @param below the units directly below one now
     */
    public HealthService(
            HealthStore store,
            KnownWearers wearers,
            PresentDrivers drivers,
            Function<Instant, HealthLimits> limits,
            Function<String, Predicate<String>> subtree,
            Function<String, List<String>> below,
            AccessControl access,
            Clock clock) {
        this.store = store;
        this.wearers = wearers;
        this.drivers = drivers;
        this.limits = limits;
        this.subtree = subtree;
        this.below = below;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public Page<DeviceHealth> list(Caller caller, HealthQuery query, String cursor, int limit) {
        Predicate<String> within = subtree.apply(access.scope(caller, Permission.DEVICE_READ, query.unitId()));
        HealthPlace after = cursor == null ? HealthPlace.FIRST : HealthPlace.at(cursor);
        int wish = Page.limit(limit);
        Judge judge = judge();
        Function<DeviceHealth, HealthPlace> place = health -> HealthPlace.of(health, query.order());
        List<DeviceHealth> found = read(caller, within, query).stream()
                .map(row -> judge.of(row.device(), row.contact()))
                .filter(health ->
                        query.condition() == null || health.conditions().contains(query.condition()))
                .filter(health -> place.apply(health).compareTo(after) > 0)
                .sorted(Comparator.comparing(place))
                .limit(wish + 1L)
                .toList();
        return Page.of(found, wish, health -> place.apply(health).cursor());
    }

    @Override
    public HealthSummary summary(Caller caller, String unitId) {
        String top = access.scope(caller, Permission.DEVICE_READ, unitId);
        Judge judge = judge();
        Map<String, HealthTally> byUnit = new TreeMap<>();
        HealthTally whole = new HealthTally();
        for (HealthStore.Row row : read(caller, subtree.apply(top), ALL)) {
            DeviceHealth health = judge.of(row.device(), row.contact());
            whole.add(health);
            byUnit.computeIfAbsent(row.device().unitId(), unit -> new HealthTally())
                    .add(health);
        }
        return new HealthSummary(
                judge.limits(), whole.of(top), HealthTally.parts(top, below.apply(top), subtree, byUnit));
    }

    @Override
    public DeviceHealth find(Caller caller, String deviceId) {
        HealthStore.Row row = store.find(deviceId).orElseThrow(() -> CommonProblem.notFound(deviceId));
        access.require(caller, Permission.DEVICE_READ, row.device().unitId());
        wearers.require(caller, deviceId);
        return judge().of(row.device(), row.contact());
    }

    private List<HealthStore.Row> read(Caller caller, Predicate<String> within, HealthQuery query) {
        Set<String> hidden = wearers.hiddenDevices(caller);
        return store.read(within, query).stream()
                .filter(row -> !hidden.contains(row.device().id()))
                .toList();
    }

    private Judge judge() {
        Instant now = clock.instant();
        return new Judge(limits.apply(now), drivers, now);
    }
}
