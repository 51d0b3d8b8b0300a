package org.anjiao.policy.spi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.anjiao.policy.Counting;
import org.anjiao.policy.RuleUnit;

/**
 * One rule of a pack.
 *
 * @param number null if and only if the unit is {@link RuleUnit#CODES}
 * @param codes empty unless the unit is {@link RuleUnit#CODES}
 * @param source the document that says so
 * @param article article of the source; empty if it has none
 * @param verified whether it was read in the official text
 * @param validity within the pack's own period
 * @param counting from which day a limit in days or months runs
 * @param movesToWorkingDay whether a last day on which offices are closed moves to the next working day
 * @param title what legal staff call the rule, in Chinese; empty if the code must do
 */
public record Rule(
        String code,
        BigDecimal number,
        RuleUnit unit,
        List<String> codes,
        String source,
        String article,
        boolean verified,
        Validity validity,
        Counting counting,
        boolean movesToWorkingDay,
        String title) {
    public Rule {
        Objects.requireNonNull(code);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(source);
        Objects.requireNonNull(article);
        Objects.requireNonNull(validity);
        Objects.requireNonNull(counting);
        Objects.requireNonNull(title);
        codes = List.copyOf(codes);
    }

    /** A rule without a title, counted from the next day, whose last day stays where it is. */
    public Rule(
            String code,
            BigDecimal number,
            RuleUnit unit,
            List<String> codes,
            String source,
            String article,
            boolean verified,
            Validity validity) {
        this(code, number, unit, codes, source, article, verified, validity, Counting.NEXT_DAY, false, "");
    }
}
