package org.anjiao.supervisee.internal.measure;

import java.time.LocalDate;
import org.anjiao.supervisee.Category;
import org.anjiao.supervisee.measure.Conduct;

/**
 * A breach and what came before it.
 *
 * @param breach code of the breach as in the packs' lists of grounds; {@link #ABSENCE} and {@link Conduct#LATE_REPORT} are
 *     judged by their length
 * @param eventOn day of the breach; of an absence the day of the last contact, of a late report the last day to come. Its
 *     law applies
 * @param until of an absence, the day of finding or today, of a late report the day of coming or today; otherwise the day
 *     of the breach
 * @param admonitions that were in force on the day of the breach
 * @param warnings that were in force on the day of the breach
 * @param policePenalty whether the police had punished the person before
 * @param outOfSupervision of an absence, whether the person was not found in the search or refused supervision
 */
record Facts(
        Category category,
        String breach,
        LocalDate eventOn,
        LocalDate until,
        int admonitions,
        int warnings,
        boolean policePenalty,
        boolean outOfSupervision) {
    static final String ABSENCE = Conduct.ABSENCE;

    /** Whether it is judged by its length: away, or not come. */
    boolean absence() {
        return breach.equals(ABSENCE) || breach.equals(Conduct.LATE_REPORT);
    }

    /** What lasted so long. */
    String inWords() {
        return breach.equals(Conduct.LATE_REPORT) ? "逾期未报到" : "脱离监管";
    }
}
