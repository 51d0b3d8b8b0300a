package org.anjiao.policy.spi;

import java.util.List;
import java.util.Objects;

/** A pack as a value: what a document says, without the bundle that brings it. */
public record PackContents(PackIdentity identity, Validity validity, List<Rule> rules, List<WorkedCase> workedCases)
        implements PolicyPack {
    public PackContents {
        Objects.requireNonNull(identity);
        Objects.requireNonNull(validity);
        rules = List.copyOf(rules);
        workedCases = List.copyOf(workedCases);
    }

    /** What any pack says now. */
    public static PackContents of(PolicyPack pack) {
        return new PackContents(pack.identity(), pack.validity(), pack.rules(), pack.workedCases());
    }
}
