package org.anjiao.supervisee.measure;

import java.util.List;
import org.anjiao.supervisee.Level;

/**
 * A measure that the pack of the event knows for persons of the category.
 *
 * @param grounds codes of its grounds; one of them carries a proposal
 * @param level who decides
 * @param basis of the grounds: pack, version and article
 */
public record LawfulMeasure(MeasureKind kind, List<String> grounds, Level level, String basis) {
    public LawfulMeasure {
        grounds = List.copyOf(grounds);
    }
}
