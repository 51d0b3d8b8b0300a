package org.anjiao.device;

import java.util.List;
import org.anjiao.platform.Page;
import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * For how long devices' reports, and what other domains let go, are kept, and what has been deleted since its time was over
 * (PIPL art. 47). Neither says anything about a person. Everything needs {@code RETENTION_READ}.
 */
@ProviderType
public interface Retentions {
    /**
     * The terms in force now, one for each rule.
     *
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}
     */
    List<RetentionTerm> terms(Caller caller);

    /**
     * What legal holds keep beyond its term.
     *
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}
     */
    RetentionHolds holds(Caller caller);

    /**
     * What was deleted, newest first.
     *
     * @param cursor null for the first page
     * @throws org.anjiao.platform.ProblemException {@code NOT_PERMITTED}
     */
    Page<RetentionDeletion> deletions(Caller caller, String cursor, int limit);
}
