package org.anjiao.report.internal.summary;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.report.ReportSection;
import org.anjiao.report.internal.ReportProblem;

/** Checks of the four texts. */
final class Sections {
    private static final int MAX_LENGTH = 10_000;

    private Sections() {}

    /** The texts without those that are blank. */
    static Map<ReportSection, String> checked(Map<ReportSection, String> sections) {
        Map<ReportSection, String> checked = new EnumMap<>(ReportSection.class);
        sections.forEach((section, text) -> {
            if (text == null || text.isBlank()) {
                return;
            }
            if (text.length() > MAX_LENGTH) {
                throw new ProblemException(
                        CommonProblem.FIELD_INVALID, field(section), section.zh(), "≤ " + MAX_LENGTH);
            }
            checked.put(section, text.strip());
        });
        return checked;
    }

    /** @throws ProblemException {@code REPORT_SECTION_MISSING} naming every missing section; the field is the first */
    static void requireAll(Map<ReportSection, String> sections) {
        List<ReportSection> missing = Arrays.stream(ReportSection.values())
                .filter(section -> sections.getOrDefault(section, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    ReportProblem.REPORT_SECTION_MISSING,
                    field(missing.get(0)),
                    missing.stream().map(ReportSection::zh).collect(Collectors.joining("、")),
                    missing.stream().map(ReportSection::field).collect(Collectors.joining(", ")));
        }
    }

    private static String field(ReportSection section) {
        return "sections." + section.field();
    }
}
