package org.anjiao.supervisee.absence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An absence on record.
 *
 * @param unitId the office that keeps the person
 * @param lastContactOn last day with contact
 * @param discoveredAt when it came to light
 * @param days how long it lasted, or has lasted by today, in the pack's way of counting
 * @param basis pack, version and article by which it is counted
 * @param letter draft of the letter to the police (D-12); it goes out when somebody sends it
 * @param letterId the letter that was sent; null before
 * @param letterSentAt null before
 * @param outOfSupervisionAt since when the person counts as out of supervision; null if never
 * @param foundOn null while missing
 * @param found how and in what circumstances; null while missing
 * @param version for optimistic locking
 */
public record Absence(
        String id,
        String superviseeId,
        String unitId,
        AbsenceCause cause,
        LocalDate lastContactOn,
        Instant discoveredAt,
        String circumstances,
        AbsenceState state,
        int days,
        String basis,
        String letter,
        String letterId,
        Instant letterSentAt,
        Instant outOfSupervisionAt,
        LocalDate foundOn,
        Finding found,
        long version) {
    /**
     * How the search ended.
     *
     * @param how by whom and by what means; at most 200 characters
     * @param circumstances where the person was and what the person says; at most 500 characters, null if unknown
     */
    public record Finding(String how, String circumstances) {}
}
