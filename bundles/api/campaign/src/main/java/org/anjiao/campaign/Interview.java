package org.anjiao.campaign;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * An interview as filed; fields as in {@link FileInterview}.
 *
 * @param revision 1 for the first filing, one more for each correction
 * @param correctionReason null for the first filing
 */
public record Interview(
        Set<InterviewMethod> methods,
        Instant heldAt,
        String place,
        Map<Clarity, ClarityFinding> clarities,
        Map<String, String> answers,
        String note,
        String filedBy,
        Instant filedAt,
        int revision,
        String correctionReason) {}
