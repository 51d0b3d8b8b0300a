package org.anjiao.supervisee.psychology;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Psychological support. Contents are kept encrypted, stand neither on the time line nor in the audit log, and every read
 * of them is on record with its purpose (PIPL art. 28, 29). Steps may fail with {@code RECORD_NOT_FOUND},
 * {@code NOT_PERMITTED}, {@code OUTSIDE_OWN_UNIT}, {@code STALE_VERSION}, {@code FIELD_REQUIRED}, {@code TEXT_TOO_LONG},
 * {@code NOT_IN_CORRECTION} and {@code PSYCHOLOGY_STATE}; {@code version} is what the caller has read, null skips the
 * comparison.
 */
@ProviderType
public interface Supports {
    /**
     * Asks for support.
     *
     * @param caller needs {@code CASE_RECORD}; may read this entry later
     * @throws org.anjiao.platform.ProblemException {@code PSYCHOLOGY_OPEN_ALREADY}
     */
    Support refer(Caller caller, String superviseeId, String reason);

    /**
     * Opens a file, or takes up what was referred.
     *
     * @param caller needs {@code PSYCHOLOGY_READ}
     * @throws org.anjiao.platform.ProblemException {@code PSYCHOLOGY_OPEN_ALREADY}
     */
    Support open(Caller caller, String superviseeId);

    /**
     * Adds an entry. A crisis is put on the hazard ledger at once, without what was talked about.
     *
     * @param caller needs {@code PSYCHOLOGY_READ}
     * @param kind session, test or crisis
     * @throws org.anjiao.platform.ProblemException {@code PSYCHOLOGY_DAY}
     */
    Support note(Caller caller, String id, Long version, SupportNote.Kind kind, LocalDate heldOn, String content);

    /**
     * Ends it.
     *
     * @param caller needs {@code PSYCHOLOGY_READ}
     */
    Support close(Caller caller, String id, Long version, String summary);

    /**
     * Reads the contents; the read goes to the audit log.
     *
     * @param caller has {@code PSYCHOLOGY_READ}, or wrote an entry and sees the own ones
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}
     */
    SupportFile read(Caller caller, String id, String purpose);

    /** That there is or was support, the latest first; needs {@code SUPERVISEE_READ}. */
    List<Support> of(Caller caller, String superviseeId);
}
