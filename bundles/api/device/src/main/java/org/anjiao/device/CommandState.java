package org.anjiao.device;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.anjiao.platform.ProblemException;

/** The states of a command to a device and the steps between them. */
public enum CommandState {
    /** Waits for the device. */
    QUEUED,
    /** Was sent at least once and has no answer yet; sent again until it has one. */
    SENT,
    /** The device says that it did it. */
    DONE,
    /** The device says that it could not. */
    FAILED,
    /** The device or its driver does not know this command. */
    NOT_SUPPORTED,
    /** No answer came in time. The clock alone fires this step; one that was sent may have been carried out. */
    EXPIRED,
    /** Withdrawn by an officer, or by the server since the wearer or the lawful order is gone. May have been carried out. */
    CANCELLED;

    private static final Map<CommandState, Set<CommandState>> STEPS = new EnumMap<>(Map.of(
            QUEUED, EnumSet.of(SENT, EXPIRED, CANCELLED),
            SENT, EnumSet.of(SENT, DONE, FAILED, NOT_SUPPORTED, EXPIRED, CANCELLED),
            DONE, EnumSet.noneOf(CommandState.class),
            FAILED, EnumSet.noneOf(CommandState.class),
            NOT_SUPPORTED, EnumSet.noneOf(CommandState.class),
            EXPIRED, EnumSet.noneOf(CommandState.class),
            CANCELLED, EnumSet.noneOf(CommandState.class)));

    /** Whether the command may still be sent. */
    public boolean open() {
        return STEPS.get(this).contains(EXPIRED);
    }

    /** Whether that step exists. */
    public boolean leadsTo(CommandState next) {
        return STEPS.get(this).contains(next);
    }

    /**
     * The next state.
     *
     * @throws ProblemException {@code COMMAND_STATE} if no such step exists
     */
    public CommandState to(CommandState next) {
        if (!leadsTo(next)) {
            throw new ProblemException(DeviceProblem.COMMAND_STATE, "state", this, next);
        }
        return next;
    }
}
