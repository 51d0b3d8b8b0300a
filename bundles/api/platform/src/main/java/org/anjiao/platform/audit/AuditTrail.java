package org.anjiao.platform.audit;

import java.time.Instant;
import java.util.function.Predicate;
import org.anjiao.platform.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads what {@link AuditLog} has put on record. Whoever calls it asks the access control first, which stands above
 * the log and writes to it.
 */
@ProviderType
public interface AuditTrail {
    /**
     * Entries, the newest first.
     *
     * @param recordId of one record only; null for all
     * @param cursor {@link Page#next()} of the page before; null for the first
     * @param limit wished number of entries, see {@link Page#limit(int)}
     * @param mayRead whether the reader may see the entries of a unit; those of others are left out of their page, which is
     *     then shorter than wished
     * @throws org.anjiao.platform.ProblemException {@code FIELD_INVALID} for a cursor that no page gave
     */
    Page<Line> entries(String recordId, String cursor, int limit, Predicate<String> mayRead);

    /**
     * One entry.
     *
     * @param number its place in the chain, from 1 without gaps
     * @param at when it was recorded
     * @param account who acted; null for an attempt to sign in that failed
     * @param name the actor's name at that time; null like the account
     * @param action stable verb, for example {@code TRACK_READ}
     * @param recordType null when no record is concerned
     * @param recordId null when no record is concerned
     * @param unitId the unit that owns the record, or the actor's; null like the account
     * @param purpose why sensitive data was read; null for other actions
     * @param details a JSON object of texts: before and after or other particulars
     */
    record Line(
            long number,
            Instant at,
            String account,
            String name,
            String action,
            String recordType,
            String recordId,
            String unitId,
            String purpose,
            String details) {}
}
