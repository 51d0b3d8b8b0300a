package org.anjiao.supervisee.measure;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a person did, to be judged by the pack in force on its day.
 *
 * @param event code of a breach as in the packs' lists of grounds, {@link #ABSENCE}, {@link #LATE_REPORT}, {@link
 *     #GOOD_CONDUCT}, or a merit of the packs' {@code COMMUTATION_GROUNDS}
 * @param on its day; of an absence null: the day of the last contact counts, and of a late report the last day to come
 * @param absenceId the absence; for {@link #ABSENCE} only
 * @param conditions of a commendation that are met; null or empty for anything but {@link #GOOD_CONDUCT}
 */
public record Conduct(String superviseeId, String event, LocalDate on, String absenceId, Set<String> conditions) {
    /** An absence on record, judged by its length. */
    public static final String ABSENCE = "ABSENCE";

    /** Reporting in late or not at all, judged by the days beyond the referral's limit (T-06, T-31 to T-35). */
    public static final String LATE_REPORT = "LATE_REPORT";

    /** Conduct that may be commended. */
    public static final String GOOD_CONDUCT = "GOOD_CONDUCT";

    public Conduct {
        conditions = conditions == null ? Set.of() : Set.copyOf(conditions);
    }
}
