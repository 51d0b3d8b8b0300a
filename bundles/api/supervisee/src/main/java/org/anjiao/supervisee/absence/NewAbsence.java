package org.anjiao.supervisee.absence;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A contact that was lost.
 *
 * @param lastContactOn the last day on which there was contact; the absence is counted from it
 * @param discoveredAt when it came to light; null means now
 * @param circumstances what was tried and what is known; at most 500 characters
 */
public record NewAbsence(
        String superviseeId, AbsenceCause cause, LocalDate lastContactOn, Instant discoveredAt, String circumstances) {}
