package org.anjiao.supervisee.minor;

import java.time.LocalDate;

/**
 * How a guardian was found to do what is due.
 *
 * @param foundOn not before the duties were told and not after today
 * @param circumstances what was found, and why; at most 500 characters
 * @param measures how the guardian was urged and taught, at most 500 characters; null only if the guardian performs
 * @param authority which authority was told, at most 100 characters; needed if the guardian refuses, else null
 * @param notice number of the letter to it, at most 100 characters; null if it was told otherwise
 */
public record GuardianFinding(
        GuardianConduct conduct,
        LocalDate foundOn,
        String circumstances,
        String measures,
        String authority,
        String notice) {}
