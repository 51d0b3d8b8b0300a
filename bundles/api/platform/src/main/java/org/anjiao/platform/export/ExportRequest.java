package org.anjiao.platform.export;

import java.time.Instant;
import java.util.Map;
import org.anjiao.platform.table.TableMedia;

/**
 * The wish to take a list away, and what became of it.
 *
 * @param list its path below {@code /api/v1}, with its templates
 * @param filter what it is narrowed to; the file holds this and nothing else
 * @param purpose what the file is needed for
 * @param unitId the unit whose records are asked for; who approves has the right over it
 * @param askedBy the account that asked, and that alone fetches the file
 * @param askedByName the name of its holder at that time
 * @param askedFromUnitId the unit of the session in which was asked
 * @param decidedBy the account that approved or refused; null before
 * @param decidedByName the name of its holder at that time; null before
 * @param decidedAt null before
 * @param reason why it was refused; null otherwise
 * @param until the first instant at which the file can no longer be fetched; null unless it was approved
 * @param fetchesLeft how often the file can still be fetched
 * @param version counts the changes
 */
public record ExportRequest(
        String id,
        String list,
        Map<String, String> filter,
        TableMedia media,
        String purpose,
        String unitId,
        ExportState state,
        String askedBy,
        String askedByName,
        String askedFromUnitId,
        Instant askedAt,
        String decidedBy,
        String decidedByName,
        Instant decidedAt,
        String reason,
        Instant until,
        int fetchesLeft,
        long version) {
    public ExportRequest {
        filter = Map.copyOf(filter);
    }
}
