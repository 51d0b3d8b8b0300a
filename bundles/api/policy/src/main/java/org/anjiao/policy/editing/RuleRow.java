package org.anjiao.policy.editing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.anjiao.policy.Counting;
import org.anjiao.policy.RuleUnit;

/**
 * A rule as legal staff write it into a table.
 *
 * @param code capitals, digits, {@code _} and dots, at most 80 characters
 * @param title at most 100 characters
 * @param number null if and only if the unit is {@link RuleUnit#CODES}
 * @param codes letters, digits, {@code _}, {@code .} and {@code -}; null or empty unless the unit is {@link RuleUnit#CODES}
 * @param source at most 300 characters
 * @param article at most 100 characters; null if the source has none
 * @param from first day; null means the pack's own
 * @param to last day; null means the pack's own
 * @param counting null means {@link Counting#NEXT_DAY}
 */
public record RuleRow(
        String code,
        String title,
        BigDecimal number,
        RuleUnit unit,
        List<String> codes,
        String source,
        String article,
        boolean verified,
        LocalDate from,
        LocalDate to,
        Counting counting,
        boolean movesToWorkingDay) {}
