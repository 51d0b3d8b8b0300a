package org.anjiao.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What one rule says at one date in one jurisdiction. Whoever decides by it keeps {@link #basis()} with the decision.
 *
 * @param code one of {@link RuleCodes} or a pack's own
 * @param number null if the unit is {@link RuleUnit#CODES}
 * @param codes in the pack's order; empty unless the unit is {@link RuleUnit#CODES}
 * @param packId for example {@code CN-2012}
 * @param source the document that says so, in words
 * @param article article of the source, for example {@code 第十九条}; empty if the source has none
 * @param verified whether somebody has read it in the official text; a rule that is not must be proof-read before it
 *     decides about real people
 * @param counting from which day a limit in days or months runs
 * @param movesToWorkingDay whether a last day on which offices are closed moves to the next working day
 * @param title what legal staff call the rule; empty if it has no name of its own
 */
public record RuleValue(
        String code,
        BigDecimal number,
        RuleUnit unit,
        List<String> codes,
        String packId,
        String packVersion,
        String source,
        String article,
        boolean verified,
        Counting counting,
        boolean movesToWorkingDay,
        String title) {
    public RuleValue {
        Objects.requireNonNull(code);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(counting);
        codes = List.copyOf(codes);
    }

    /** A value without a title, counted from the next day, whose last day stays where it is. */
    public RuleValue(
            String code,
            BigDecimal number,
            RuleUnit unit,
            List<String> codes,
            String packId,
            String packVersion,
            String source,
            String article,
            boolean verified) {
        this(code, number, unit, codes, packId, packVersion, source, article, verified, Counting.NEXT_DAY, false, "");
    }

    /**
     * The number as an {@code int}.
     *
     * @throws ArithmeticException if it is not whole or too large
     * @throws IllegalStateException if the rule has no number
     */
    public int intValue() {
        if (number == null) {
            throw new IllegalStateException("Rule " + code + " has no number");
        }
        return number.intValueExact();
    }

    /** Whether a {@link RuleUnit#FLAG} rule holds. */
    public boolean holds() {
        return unit == RuleUnit.FLAG && number.signum() != 0;
    }

    /** Whether a {@link RuleUnit#CODES} rule lists that code. */
    public boolean lists(String wanted) {
        return codes.contains(wanted);
    }

    /** Pack, version and article in one line, for example {@code CN-2012 1.0.0 第十九条}. */
    public String basis() {
        return (packId + " " + packVersion + " " + article).trim();
    }
}
