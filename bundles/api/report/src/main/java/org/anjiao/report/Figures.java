package org.anjiao.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The counts of one node and the rates that follow from them. Counts are summed over nodes, rates are taken last and never
 * averaged.
 *
 * @param base persons of the frozen population snapshot
 * @param done persons interviewed
 * @param exempt persons with an approved exemption
 * @param fiveClear persons of whom all five clarities are known
 * @param hazards registered hazards
 * @param closed hazards rectified, verified and closed
 * @param overdue hazards open after their due date
 * @param keyPersons key supervisees of the snapshot
 */
public record Figures(
        long base, long done, long exempt, long fiveClear, long hazards, long closed, long overdue, long keyPersons) {
    public static final Figures ZERO = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

    /** The sum, count by count. */
    public Figures plus(Figures other) {
        return new Figures(
                base + other.base,
                done + other.done,
                exempt + other.exempt,
                fiveClear + other.fiveClear,
                hazards + other.hazards,
                closed + other.closed,
                overdue + other.overdue,
                keyPersons + other.keyPersons);
    }

    /** done / (base − exempt) in percent, two decimals, half up; null when nobody is to be interviewed. */
    public BigDecimal coverage() {
        return percent(done, base - exempt);
    }

    /** fiveClear / base in percent, two decimals, half up; null when the base is empty. */
    public BigDecimal fiveClearRate() {
        return percent(fiveClear, base);
    }

    /** closed / hazards in percent, two decimals, half up; null without hazards. */
    public BigDecimal closing() {
        return percent(closed, hazards);
    }

    /** part / whole in percent, two decimals, half up; null when the whole is 0. */
    public static BigDecimal percent(long part, long whole) {
        if (whole == 0) {
            return null;
        }
        return BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
