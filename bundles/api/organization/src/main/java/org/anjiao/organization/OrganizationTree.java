package org.anjiao.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The units of one moment on one axis. Immutable; answers from memory. */
@ProviderType
public interface OrganizationTree {
    Instant at();

    Axis axis();

    TreeNode root();

    /** The node of that key; empty if there is none at that moment. */
    Optional<TreeNode> node(String key);

    /** Whether the node is the ancestor itself or lies below it; false if either is unknown. */
    boolean isWithin(String key, String ancestorKey);

    /**
     * The ids of all units at or below the node: their records are what the node sums. On the administrative axis a unit
     * stands at the division that is its territory; one without territory of its own stands nowhere.
     */
    List<String> unitsBelow(String key);

    /** The ids of the offices (司法所) at or below the node. */
    List<String> officesBelow(String key);
}
