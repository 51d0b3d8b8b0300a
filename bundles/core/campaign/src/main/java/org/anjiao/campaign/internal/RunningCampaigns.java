package org.anjiao.campaign.internal;

import java.time.Instant;
import java.util.Optional;
import org.anjiao.hazard.spi.CampaignScope;
import org.anjiao.platform.Shanghai;
import org.anjiao.platform.store.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells hazards in which campaign they count. A campaign goes to the whole province, so the unit does not matter. */
@Component
public final class RunningCampaigns implements CampaignScope {
    private final CampaignStore store;

    @Activate
    public RunningCampaigns(
            @Reference(target = "(osgi.unit.name=anjiao-campaign)") JpaTemplate jpa,
            @Reference(target = "(domain=campaign)") SchemaReady schema) {
        this.store = new CampaignStore(jpa);
    }

    @Override
    public Optional<String> runningCampaign(String unitId, Instant at) {
        return store.running(at, Shanghai.dayOf(at));
    }
}
