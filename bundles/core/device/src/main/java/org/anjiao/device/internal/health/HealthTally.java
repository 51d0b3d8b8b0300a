package org.anjiao.device.internal.health;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.anjiao.device.DeviceHealth;
import org.anjiao.device.DeviceState;
import org.anjiao.device.HealthCondition;
import org.anjiao.device.HealthSummary;

/** Counts devices by how they are. */
final class HealthTally {
    private final Map<DeviceState, Integer> states = new EnumMap<>(DeviceState.class);
    private final Map<HealthCondition, Integer> conditions = new EnumMap<>(HealthCondition.class);
    private int total;

    void add(DeviceHealth health) {
        total++;
        states.merge(health.device().state(), 1, Integer::sum);
        health.conditions().forEach(condition -> conditions.merge(condition, 1, Integer::sum));
    }

    private void add(HealthTally other) {
        total += other.total;
        other.states.forEach((state, count) -> states.merge(state, count, Integer::sum));
        other.conditions.forEach((condition, count) -> conditions.merge(condition, count, Integer::sum));
    }

    HealthSummary.Counts of(String unitId) {
        return new HealthSummary.Counts(unitId, total, states, conditions);
    }

    /** The top by itself and each subtree below it, those without a device left out. */
    static List<HealthSummary.Counts> parts(
            String top,
            List<String> below,
            Function<String, Predicate<String>> subtree,
            Map<String, HealthTally> byUnit) {
        List<HealthSummary.Counts> parts = new ArrayList<>();
        if (byUnit.containsKey(top)) {
            parts.add(byUnit.get(top).of(top));
        }
        for (String child : below) {
            Predicate<String> within = subtree.apply(child);
            HealthTally sum = new HealthTally();
            byUnit.forEach((unit, tally) -> {
                if (within.test(unit)) {
                    sum.add(tally);
                }
            });
            if (sum.total > 0) {
                parts.add(sum.of(child));
            }
        }
        return parts;
    }
}
