package org.anjiao.supervisee;

import java.util.Map;
import java.util.Set;

/** Where a person stands (brief 6.2). The transitions are {@link #next()}; nothing else changes a status. */
public enum Status {
    /** Documents have come, the person has not been registered. */
    REFERRED,
    /** Registered and in correction. */
    ACTIVE,
    /** Term over or pardoned (解除). */
    RELEASED,
    /** Revoked, recommitted or dead (终止). */
    TERMINATED,
    /** Execution handed to a county outside the province. */
    TRANSFERRED_OUT;

    private static final Map<Status, Set<Status>> TRANSITIONS = Map.of(
            REFERRED, Set.of(ACTIVE, TERMINATED),
            ACTIVE, Set.of(RELEASED, TERMINATED, TRANSFERRED_OUT),
            RELEASED, Set.of(),
            TERMINATED, Set.of(),
            TRANSFERRED_OUT, Set.of());

    /** The statuses that may follow. */
    public Set<Status> next() {
        return TRANSITIONS.get(this);
    }

    /** Whether the person is in the agency's hands: no second record with the same identity number may be. */
    public boolean open() {
        return this == REFERRED || this == ACTIVE;
    }
}
