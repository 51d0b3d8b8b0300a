package org.anjiao.supervisee.correction;

import java.util.List;
import org.anjiao.supervisee.due.Due;

/**
 * A person's class and stage, with all that came before.
 *
 * @param stage today; null for whoever is not in correction
 * @param available the classes that the pack in force today knows, the strictest first
 * @param frequency what is in force today, with its basis; null for whoever is not in correction
 * @param reviews why the class is to be decided on anew, the earliest end first; empty if it is not
 * @param classes the latest first
 */
public record Grading(
        Stage stage, List<String> available, Frequency frequency, List<Due> reviews, List<ManagementClass> classes) {
    public Grading {
        available = List.copyOf(available);
        reviews = List.copyOf(reviews);
        classes = List.copyOf(classes);
    }
}
