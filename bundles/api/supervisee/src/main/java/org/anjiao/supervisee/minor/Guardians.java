package org.anjiao.supervisee.minor;

import java.time.LocalDate;
import java.util.List;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Guardians of those who came into correction as minors, for whom the rules of minors hold to the end (Law art. 53, 58). Every
 * call may fail with {@code RECORD_NOT_FOUND}, {@code NOT_PERMITTED} and {@code OUTSIDE_OWN_UNIT}; steps need {@code
 * CASE_RECORD} and may fail with {@code NOT_IN_CORRECTION}, {@code MINOR_NONE}, {@code MINOR_DAY}, {@code FIELD_REQUIRED} and
 * {@code TEXT_TOO_LONG}, on a guardian on record also with {@code GUARDIAN_STATE} and {@code STALE_VERSION}.
 */
@ProviderType
public interface Guardians {
    /** Files a guardian who was told of the duties. */
    Guardian name(Caller caller, NewGuardian guardian);

    /** Files how a guardian does what is due; where one refuses, which authority was told. */
    Guardian fileFinding(Caller caller, String id, Long version, GuardianFinding finding);

    /**
     * Files that somebody is guardian no more.
     *
     * @param endedOn not before the duties were told and not after today
     * @param circumstances at most 500 characters
     */
    Guardian end(Caller caller, String id, Long version, LocalDate endedOn, GuardianEnd cause, String circumstances);

    /**
     * A person's guardians, the latest first.
     *
     * @param caller needs {@code SUPERVISEE_READ}, and to read names and phones in full {@code SUPERVISEE_UNMASK} and {@code
     *     MINOR_READ}
     * @param purpose of a minor at least 2 characters, and the read goes on record with it (Law art. 54); who never was one has
     *     no guardians here, and null will do
     * @throws org.anjiao.platform.ProblemException {@code PURPOSE_REQUIRED}
     */
    List<Guardian> ofPerson(Caller caller, String superviseeId, String purpose, boolean full);
}
