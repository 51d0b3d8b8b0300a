package org.anjiao.rest.internal.export;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.anjiao.organization.Organization;
import org.anjiao.platform.ProblemException;

/** Names of units at one moment, each asked for once. */
class UnitNames {
    private final Organization organization;
    private final Instant now;
    private final Map<String, String> units = new HashMap<>();

    UnitNames(Organization organization, Instant now) {
        this.organization = organization;
        this.now = now;
    }

    /** The identifier itself for a unit that is not there today. */
    final String unit(String id) {
        return units.computeIfAbsent(id, this::nameOf);
    }

    private String nameOf(String id) {
        try {
            return organization.unit(id, now).name();
        } catch (ProblemException notToday) {
            return id;
        }
    }
}
