package org.anjiao.demonstration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.anjiao.campaign.Campaigns;
import org.anjiao.campaign.Interviews;
import org.anjiao.demonstration.cases.Chapter;
import org.anjiao.demonstration.cases.PlayedCases;
import org.anjiao.demonstration.cases.Stage;
import org.anjiao.device.Devices;
import org.anjiao.hazard.Hazards;
import org.anjiao.organization.Boundaries;
import org.anjiao.organization.Organization;
import org.anjiao.platform.DemonstrationClock;
import org.anjiao.platform.security.Accounts;
import org.anjiao.platform.security.Passwords;
import org.anjiao.platform.store.Transactions;
import org.anjiao.simulator.Fleet;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.Timeline;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the {@link Demonstration} on a thread of its own; refuses on a server whose clock is the world's. */
@Component(
        service = {},
        immediate = true,
        // All chapters: a story that comes late would never be played.
        property = "Chapter.cardinality.minimum:Integer=14",
        configurationPid = "org.anjiao.demonstration")
@Designate(ocd = DemonstrationConfig.class)
public final class DemonstrationComponent {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationComponent.class);

    private final Demonstration demonstration;
    private final Thread thread;
    private volatile Fleet fleet;
    private volatile boolean stopped;

    @Activate
    public DemonstrationComponent(
            @Reference Clock clock,
            @Reference DemonstrationClock hands,
            @Reference Organization organization,
            @Reference Boundaries boundaries,
            @Reference Accounts accounts,
            @Reference Passwords passwords,
            @Reference Supervisees supervisees,
            @Reference EmOrders orders,
            @Reference Campaigns campaigns,
            @Reference Interviews interviews,
            @Reference Hazards hazards,
            @Reference Devices devices,
            @Reference Timeline timeline,
            @Reference(name = "Chapter", cardinality = ReferenceCardinality.AT_LEAST_ONE) List<Chapter> chapters,
            @Reference Transactions transactions,
            DemonstrationConfig config,
            BundleContext bundles) {
        if (!hands.isDemonstration()) {
            throw new IllegalStateException("演示数据不能装入正式系统 / a demonstration needs org.anjiao.clock demonstrationStart");
        }
        Path data =
                Path.of(Optional.ofNullable(bundles.getProperty("karaf.data")).orElse("."));
        Cast cast = new Cast(organization, accounts, passwords, clock);
        demonstration = new Demonstration(
                clock,
                hands,
                organization,
                supervisees,
                cast,
                new PlayedCampaign(organization, campaigns, interviews, transactions, clock),
                new PlayedHazards(organization, hazards, cast, transactions, clock),
                new Wristbands(organization, boundaries, supervisees, orders, devices, transactions, clock, config),
                new PlayedCases(
                        chapters,
                        new Stage(organization, accounts, supervisees, timeline, clock, config.supervisees()),
                        transactions),
                new Progress(data.resolve("demonstration-progress")),
                config);
        thread = new Thread(this::play, "anjiao-demonstration");
        thread.start();
    }

    private void play() {
        try {
            fleet = demonstration.play();
            if (stopped) {
                fleet.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.error("The demonstration has stopped", e);
        }
    }

    @Deactivate
    void stop() {
        stopped = true;
        thread.interrupt();
        Fleet running = fleet;
        if (running != null) {
            running.close();
        }
    }
}
