package org.anjiao.device;

import java.time.Instant;
import java.util.List;

/**
 * For how long something is kept, as of now.
 *
 * @param rule code of the rule of the policy packs, for example {@code RETENTION_TRACK}
 * @param number how many; 0 if they are kept for ever
 * @param unit {@code CALENDAR_MONTHS} or {@code CALENDAR_DAYS}
 * @param basis pack, version and article, or {@code configuration} where no pack in force has the rule
 * @param verified whether somebody has read the rule in the official text; false for {@code configuration}
 * @param before what was stored before this instant is due; null if it is kept for ever
 * @param tables the database's tables to which it applies
 */
public record RetentionTerm(
        String rule, int number, String unit, String basis, boolean verified, Instant before, List<String> tables) {
    public RetentionTerm {
        tables = List.copyOf(tables);
    }
}
