package org.anjiao.report.internal.rollup;

import java.time.Clock;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.Interviews;
import org.anjiao.hazard.Hazards;
import org.anjiao.organization.Organization;
import org.anjiao.platform.fact.FactReader;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.report.RollUp;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the board into the container. */
@Component(service = RollUp.class)
public final class RollUpComponent extends RollUpService {
    @Activate
    public RollUpComponent(
            @Reference FactReader facts,
            @Reference Organization organization,
            @Reference Campaigns campaigns,
            @Reference Interviews interviews,
            @Reference Hazards hazards,
            @Reference AccessControl access,
            @Reference Clock clock) {
        super(facts, organization, campaigns, access, new RecordLabels(hazards, interviews), clock);
    }
}
