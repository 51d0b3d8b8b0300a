package org.anjiao.supervisee.correction;

import java.util.List;

/**
 * A person's class and stage, with all that came before.
 *
 * @param stage today; null for whoever is not in correction
 * @param available the classes that the pack in force today knows, the strictest first
 * @param classes the latest first
 */
public record Grading(Stage stage, List<String> available, List<ManagementClass> classes) {
    public Grading {
        available = List.copyOf(available);
        classes = List.copyOf(classes);
    }
}
