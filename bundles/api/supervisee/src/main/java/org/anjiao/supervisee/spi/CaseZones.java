package org.anjiao.supervisee.spi;

import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/** Ends the zones of persons who leave. */
@ConsumerType
public interface CaseZones {
    /** Lifts or refuses the person's zones that are in force or proposed, in the caller's transaction. */
    void lift(Caller caller, String superviseeId, String reason);
}
