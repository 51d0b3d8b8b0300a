package org.anjiao.policy.spi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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
 */
public record Rule(
        String code,
        BigDecimal number,
        RuleUnit unit,
        List<String> codes,
        String source,
        String article,
        boolean verified,
        Validity validity) {
    public Rule {
        Objects.requireNonNull(code);
        Objects.requireNonNull(unit);
        Objects.requireNonNull(source);
        Objects.requireNonNull(article);
        Objects.requireNonNull(validity);
        codes = List.copyOf(codes);
    }
}
