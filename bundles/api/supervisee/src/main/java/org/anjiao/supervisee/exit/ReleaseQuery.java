package org.anjiao.supervisee.exit;

import java.time.LocalDate;

/**
 * Which releases.
 *
 * @param unitId with all that report to it; null means the caller's own
 * @param endingBy those whose term ends on that day or before; null means today
 * @param cursor of the page before; null for the first
 */
public record ReleaseQuery(String unitId, LocalDate endingBy, String cursor, int limit) {}
