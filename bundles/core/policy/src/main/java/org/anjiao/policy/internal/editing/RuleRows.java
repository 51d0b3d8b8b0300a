package org.anjiao.policy.internal.editing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.anjiao.platform.CommonProblem;
import org.anjiao.platform.ProblemException;
import org.anjiao.policy.Counting;
import org.anjiao.policy.RuleUnit;
import org.anjiao.policy.editing.RuleRow;
import org.anjiao.policy.spi.PackContents;
import org.anjiao.policy.spi.Rule;
import org.anjiao.policy.spi.Validity;

/** Makes rules of rows of a table. */
final class RuleRows {
    private static final String CODE = "[A-Z][A-Z0-9_.]{0,79}";
    private static final String LISTED = "[A-Za-z0-9][A-Za-z0-9_.-]{0,79}";
    private static final int MAX_TITLE = 100;
    private static final int MAX_SOURCE = 300;
    private static final int MAX_ARTICLE = 100;
    private static final int MAX_DIGITS = 12;

    private RuleRows() {}

    /**
     * @param place of the row, for the field that a problem names
     * @throws ProblemException {@code FIELD_REQUIRED}, {@code FIELD_INVALID}
     */
    static Rule rule(RuleRow row, Validity pack, String place) {
        String code = code(row.code(), place);
        RuleUnit unit = required(row.unit(), place + "unit");
        List<String> codes = row.codes() == null ? List.of() : row.codes();
        if (!codes.stream().allMatch(one -> one != null && one.matches(LISTED))) {
            throw invalid(place + "codes", LISTED);
        }
        if (unit == RuleUnit.CODES ? row.number() != null : !codes.isEmpty()) {
            throw invalid(unit == RuleUnit.CODES ? place + "number" : place + "codes", unit.name());
        }
        return new Rule(
                code,
                unit == RuleUnit.CODES ? null : number(row, place),
                unit,
                codes,
                text(required(row.source(), place + "source"), MAX_SOURCE, place + "source"),
                text(row.article(), MAX_ARTICLE, place + "article"),
                row.verified(),
                period(row, pack, place),
                row.counting() == null ? Counting.NEXT_DAY : row.counting(),
                row.movesToWorkingDay(),
                text(row.title(), MAX_TITLE, place + "title"));
    }

    private static BigDecimal number(RuleRow row, String place) {
        BigDecimal number = required(row.number(), place + "number");
        // Also keeps 1e999999999 from being written out in full.
        if (number.precision() - number.scale() > MAX_DIGITS || number.scale() > MAX_DIGITS) {
            throw invalid(place + "number", "≤ " + MAX_DIGITS);
        }
        return new BigDecimal(number.toPlainString());
    }

    /** The rules of a document from outside, judged as rows are. */
    static List<Rule> judged(PackContents document) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : document.rules()) {
            rules.add(rule(row(rule), document.validity(), "rules[" + rules.size() + "]."));
        }
        return rules;
    }

    private static RuleRow row(Rule rule) {
        return new RuleRow(
                rule.code(),
                rule.title(),
                rule.number(),
                rule.unit(),
                rule.codes(),
                rule.source(),
                rule.article(),
                rule.verified(),
                rule.validity().from(),
                rule.validity().to(),
                rule.counting(),
                rule.movesToWorkingDay());
    }

    static String code(String code, String place) {
        if (!required(code, place + "code").matches(CODE)) {
            throw invalid(place + "code", CODE);
        }
        return code;
    }

    private static Validity period(RuleRow row, Validity pack, String place) {
        LocalDate from = row.from() == null ? pack.from() : row.from();
        LocalDate to = row.to() == null ? pack.to() : row.to();
        if (to != null && to.isBefore(from)) {
            throw invalid(place + "to", from + " ≤");
        }
        return new Validity(from, to);
    }

    private static <T> T required(T value, String field) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            throw CommonProblem.required(field);
        }
        return value;
    }

    private static String text(String text, int max, String field) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > max || stripped.chars().anyMatch(Character::isISOControl)) {
            throw invalid(field, "≤ " + max);
        }
        return stripped;
    }

    private static ProblemException invalid(String field, String rule) {
        return new ProblemException(CommonProblem.FIELD_INVALID, field, field, rule);
    }
}
