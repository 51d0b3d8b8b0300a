package org.anjiao.device;

import java.time.Instant;
import java.util.List;

/**
 * What is kept beyond its term because of legal holds. Says nothing about a person.
 *
 * @param persons how many are under a hold now
 * @param tables one for each table whose rows belong to persons
 */
public record RetentionHolds(int persons, List<Held> tables) {
    public RetentionHolds {
        tables = List.copyOf(tables);
    }

    /**
     * @param table the database's table
     * @param rows how many would have been deleted
     * @param oldest the earliest of them by the device's clock; null if there is none
     */
    public record Held(String table, long rows, Instant oldest) {}
}
