package org.anjiao.supervisee;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Whether a person may be away from home (Law art. 27); what the watch over positions asks, without a caller. */
@ProviderType
public interface PermittedAbsences {
    /**
     * The end, exclusive, of the latest permitted absence that had begun at that instant. It may lie before the instant: then
     * the person has been expected at home since.
     *
     * @return empty if the person has not been permitted to be away until then
     */
    Optional<Instant> latestUntil(String superviseeId, Instant at);
}
