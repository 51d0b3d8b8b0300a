package org.anjiao.supervisee.internal.completeness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anjiao.organization.Unit;
import org.anjiao.supervisee.completeness.FileFigures;
import org.anjiao.supervisee.completeness.FileFigures.Missing;
import org.anjiao.supervisee.completeness.FileItemName;

/** Adds up the files of one unit. */
final class FileSum {
    /** Scores are summed in millionths, so that the mean is not one of rounded percents. */
    private static final long WHOLE = 1_000_000;

    private final Unit unit;
    private final Map<String, Integer> missing = new HashMap<>();
    private int persons;
    private int complete;
    private long scores;

    FileSum(Unit unit) {
        this.unit = unit;
    }

    void add(int required, List<String> lacking) {
        persons++;
        if (lacking.isEmpty()) {
            complete++;
        }
        scores += required == 0 ? WHOLE : WHOLE * (required - lacking.size()) / required;
        lacking.forEach(code -> missing.merge(code, 1, Integer::sum));
    }

    FileFigures figures() {
        BigDecimal average = persons == 0
                ? null
                : BigDecimal.valueOf(scores * 100).divide(BigDecimal.valueOf(WHOLE * persons), 1, RoundingMode.HALF_UP);
        return new FileFigures(
                unit.id(),
                unit.name(),
                persons,
                complete,
                average,
                missing.entrySet().stream()
                        .map(lack -> missing(lack.getKey(), lack.getValue()))
                        .sorted(Comparator.comparingInt(Missing::files)
                                .reversed()
                                .thenComparing(Missing::code))
                        .toList());
    }

    private static Missing missing(String code, int files) {
        return new Missing(
                code,
                FileItemName.of(code).map(FileItemName::zh).orElse(code),
                FileItemName.of(code).map(FileItemName::en).orElse(code),
                files);
    }
}
