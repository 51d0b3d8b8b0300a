package org.anjiao.device;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.ProblemException;

/** What happens to a device beside issue and return; each with a reason. */
public enum DeviceStep {
    /** It does not work; who wears it wears it no longer. */
    FAULT(DeviceState.FAULTY),
    /** It cannot be found; who wears it wears it no longer. */
    LOSS(DeviceState.LOST),
    /** It works again. */
    REPAIR(DeviceState.IN_STOCK),
    /** It was found. */
    FOUND(DeviceState.IN_STOCK),
    /** It will never be used again. */
    RETIRE(DeviceState.RETIRED);

    private static final Map<DeviceStep, Set<DeviceState>> FROM = new EnumMap<>(Map.of(
            FAULT, EnumSet.of(DeviceState.IN_STOCK, DeviceState.ISSUED),
            LOSS, EnumSet.of(DeviceState.IN_STOCK, DeviceState.ISSUED),
            REPAIR, EnumSet.of(DeviceState.FAULTY),
            FOUND, EnumSet.of(DeviceState.LOST),
            RETIRE, EnumSet.of(DeviceState.IN_STOCK, DeviceState.FAULTY, DeviceState.LOST)));

    private final DeviceState target;

    DeviceStep(DeviceState target) {
        this.target = target;
    }

    /**
     * The state to which the step leads. Narrower than the states' own table: a return is no repair.
     *
     * @throws ProblemException {@code DEVICE_STATE} if the step cannot be made from that state
     */
    public DeviceState from(DeviceState state) {
        if (!FROM.get(this).contains(state)) {
            throw new ProblemException(DeviceProblem.DEVICE_STATE, "state", state, target);
        }
        return state.to(target);
    }
}
