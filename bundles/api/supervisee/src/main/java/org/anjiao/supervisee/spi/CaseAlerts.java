package org.anjiao.supervisee.spi;

import org.osgi.annotation.versioning.ConsumerType;

/** Raises alerts that follow from cases; they are acknowledged and escalated as those of devices are. */
@ConsumerType
public interface CaseAlerts {
    /** Raises the alert in the caller's transaction, unless that record has raised one of that kind before. */
    void raise(CaseAlert alert);
}
