package org.anjiao.platform.audit;

import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The hash chain of everything that was decided, changed, exported, or read of sensitive data. */
@ProviderType
public interface AuditLog {
    /**
     * Appends an entry in the caller's transaction, or in one of its own when there is none.
     *
     * @param actor null for an attempt to sign in that failed
     */
    void record(Caller actor, AuditRecord record);

    /** Hashes every entry again and compares, in order. */
    Verification verify();

    /**
     * @param entries how many entries were looked at
     * @param firstBroken sequence number of the first entry whose content, order or link is not as written; null if the
     *     chain is whole
     */
    record Verification(long entries, Long firstBroken) {
        /** Whether the chain is whole. */
        public boolean ok() {
            return firstBroken == null;
        }
    }
}
