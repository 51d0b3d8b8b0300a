package org.anjiao.device;

import java.util.List;
import java.util.Map;

/**
 * How the devices of a subtree are.
 *
 * @param limits by which they were judged
 * @param whole the subtree
 * @param units the unit at its top by itself and each subtree directly below it that keeps devices, in the tree's order
 */
public record HealthSummary(HealthLimits limits, Counts whole, List<Counts> units) {
    public HealthSummary {
        units = List.copyOf(units);
    }

    /**
     * Counts of one subtree.
     *
     * @param unitId its top
     * @param total devices that are not retired
     * @param byState how many are in each state of the inventory; states without a device are left out
     * @param byCondition how many are in each condition, a device in several in each; conditions without one are left out
     */
    public record Counts(
            String unitId, int total, Map<DeviceState, Integer> byState, Map<HealthCondition, Integer> byCondition) {
        public Counts {
            byState = Map.copyOf(byState);
            byCondition = Map.copyOf(byCondition);
        }
    }
}
