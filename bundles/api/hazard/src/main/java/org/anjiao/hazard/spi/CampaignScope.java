package org.anjiao.hazard.spi;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows in which campaign's figures a hazard counts. */
@ConsumerType
public interface CampaignScope {
    /**
     * The code of the campaign that runs in a unit.
     *
     * @param unitId the unit that owns the hazard
     * @return the campaign issued last if several run; empty if none does
     */
    Optional<String> runningCampaign(String unitId, Instant at);
}
