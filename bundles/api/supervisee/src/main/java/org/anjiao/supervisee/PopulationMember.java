package org.anjiao.supervisee;

import java.time.LocalDate;
import java.util.Set;

/** One person of a population snapshot; carries no identity data. */
public record PopulationMember(
        String id,
        String unitId,
        LocalDate registeredOn,
        Category category,
        Set<KeyCategory> keyCategories,
        boolean minorRegime,
        boolean female) {
    public PopulationMember {
        keyCategories = Set.copyOf(keyCategories);
    }

    public boolean key() {
        return !keyCategories.isEmpty();
    }
}
