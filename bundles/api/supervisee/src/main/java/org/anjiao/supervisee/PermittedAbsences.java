package org.anjiao.supervisee;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Whether a person may be away from home (Law art. 27); what the watch over positions asks, without a caller. */
@ProviderType
public interface PermittedAbsences {
    /**
     * The permitted absences that had begun at that instant, of each place the one that ends last. Their ends may lie before
     * the instant: then the person has been expected at home since.
     *
     * @return empty if the person has not been permitted to be away until then
     */
    List<PermittedAbsence> begun(String superviseeId, Instant at);
}
