package org.anjiao.supervisee.exit;

import java.time.LocalDate;

/**
 * The announcement with which a person is released.
 *
 * @param announcedOn not before the last day of the term and not after today
 * @param participants who was present
 * @param aftercare the organ to which the person is handed over for after-care (安置帮教), and how
 */
public record Announcement(LocalDate announcedOn, String participants, String aftercare) {}
