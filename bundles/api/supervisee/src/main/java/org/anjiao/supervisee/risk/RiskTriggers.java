package org.anjiao.supervisee.risk;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** Takes word of what happens to a person in other domains and may call for a new assessment. */
@ProviderType
public interface RiskTriggers {
    /**
     * In the caller's transaction: if the pack of that day names the event, a new assessment is due within the pack's time,
     * unless one is due sooner. The right to the step that brings it about has been checked.
     *
     * @param event one of the pack's {@code REASSESS_AFTER}, for example {@code HAZARD}
     */
    void occurred(String superviseeId, String event, Instant at);
}
