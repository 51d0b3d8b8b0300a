package org.anjiao.security.internal.export;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.platform.export.ExportRequest;
import org.anjiao.platform.export.NewExport;

/** What a request must say, and what of it may be said again. */
final class ExportRules {
    static final int LONGEST_TEXT = 200;
    static final int LONGEST_FILTER = 1_500;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Parameters that name a person or another single record; its unit may be another than the one in the filter. */
    private static final Set<String> RECORDS = Set.of("superviseeId", "id");

    private ExportRules() {}

    static NewExport checked(NewExport wish) {
        if (wish.list() == null || wish.list().isBlank()) {
            throw CommonProblem.required("list");
        }
        if (wish.media() == null) {
            throw CommonProblem.required("media");
        }
        if (FilterText.of(wish.filter()).length() > LONGEST_FILTER) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, "filter", "filter", "≤ " + LONGEST_FILTER);
        }
        return new NewExport(wish.list(), wish.filter(), wish.media(), text("purpose", wish.purpose()));
    }

    /** One line, for it stands in one on each page. */
    static String text(String field, String given) {
        if (given == null || given.isBlank()) {
            throw CommonProblem.required(field);
        }
        String text = CONTROL.matcher(given).replaceAll(" ").strip();
        if (text.length() > LONGEST_TEXT) {
            throw new ProblemException(CommonProblem.FIELD_INVALID, field, field, "≤ " + LONGEST_TEXT);
        }
        return text;
    }

    /** The unit that the filter names; null where it names a record beside it, whose unit may be another. */
    static String unit(Map<String, String> filter) {
        return filter.keySet().stream().anyMatch(RECORDS::contains) ? null : filter.get("unit");
    }

    /** Particulars for the audit log: what was typed to find somebody may be a number that is masked everywhere else. */
    static Map<String, String> particulars(ExportRequest request) {
        Map<String, String> details = new TreeMap<>(request.filter());
        details.replace("q", "*");
        details.put("list", request.list());
        details.put("media", request.media().name());
        return details;
    }
}
