package org.anjiao.platform.fact;

import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

/** Append-only: a correction is a further fact. */
@ProviderType
public interface FactLedger {
    /**
     * Appends facts in the caller's transaction; each gets the present instant as its time of recording. A fact counts
     * from the later of its occurrence and its recording, so that what was reported as of a moment stays reported.
     *
     * @throws IllegalStateException without a transaction
     */
    void append(Collection<Fact> facts);
}
