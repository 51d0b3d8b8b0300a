package org.anjiao.device;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.ProblemException;

/** The states of a device in the inventory and the steps between them. */
public enum DeviceState {
    /** In the unit's cupboard, ready to be issued. */
    IN_STOCK,
    /** Worn by a supervisee. */
    ISSUED,
    /** Waiting for repair. */
    FAULTY,
    /** Cannot be found. */
    LOST,
    /** Will never be issued again. */
    RETIRED;

    private static final Map<DeviceState, Set<DeviceState>> STEPS = new EnumMap<>(Map.of(
            IN_STOCK, EnumSet.of(ISSUED, FAULTY, LOST, RETIRED),
            ISSUED, EnumSet.of(IN_STOCK, FAULTY, LOST),
            FAULTY, EnumSet.of(IN_STOCK, RETIRED),
            LOST, EnumSet.of(IN_STOCK, RETIRED),
            RETIRED, EnumSet.noneOf(DeviceState.class)));

    /**
     * The next state.
     *
     * @throws ProblemException {@code DEVICE_STATE} if no such step exists
     */
    public DeviceState to(DeviceState next) {
        if (!STEPS.get(this).contains(next)) {
            throw new ProblemException(DeviceProblem.DEVICE_STATE, "state", this, next);
        }
        return next;
    }
}
