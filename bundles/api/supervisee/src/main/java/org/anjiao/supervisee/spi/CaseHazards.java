package org.anjiao.supervisee.spi;

import org.anjiao.platform.security.Caller;
import org.osgi.annotation.versioning.ConsumerType;

/** Puts hazards that follow from cases on the ledger. */
@ConsumerType
public interface CaseHazards {
    /**
     * Registers the hazard in the caller's transaction, unless that record has raised one of that kind before.
     *
     * @return the hazard's identifier, of the earlier one too
     */
    String raise(Caller caller, CaseHazard hazard);
}
