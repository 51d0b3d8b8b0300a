package org.anjiao.report.internal.rollup;

import java.time.Clock;
import java.time.Instant;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.Interviews;
import org.anjiao.hazard.Hazards;
import org.anjiao.organization.Axis;
import org.anjiao.organization.Organization;
import org.anjiao.platform.Page;
import org.anjiao.platform.fact.FactReader;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.report.RecordQuery;
import org.anjiao.report.RecordRef;
import org.anjiao.report.RollUp;
import org.anjiao.report.RollUpTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Publishes the {@link RollUpService}. */
@Component
public final class RollUpComponent implements RollUp {
    private final RollUpService service;

    @Activate
    public RollUpComponent(
            @Reference FactReader facts,
            @Reference Organization organization,
            @Reference Campaigns campaigns,
            @Reference Interviews interviews,
            @Reference Hazards hazards,
            @Reference AccessControl access,
            @Reference Clock clock) {
        service =
                new RollUpService(facts, organization, campaigns, access, new RecordLabels(hazards, interviews), clock);
    }

    @Override
    public RollUpTable rollUp(Caller caller, String campaign, String nodeKey, Instant asOf, Axis axis) {
        return service.rollUp(caller, campaign, nodeKey, asOf, axis);
    }

    @Override
    public RollUpTable counties(Caller caller, String campaign, Instant asOf) {
        return service.counties(caller, campaign, asOf);
    }

    @Override
    public Page<RecordRef> records(Caller caller, RecordQuery query) {
        return service.records(caller, query);
    }
}
