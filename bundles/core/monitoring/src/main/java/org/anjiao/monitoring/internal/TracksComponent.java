package org.anjiao.monitoring.internal;

import java.time.Clock;
import org.anjiao.device.PositionJournal;
import org.anjiao.monitoring.Tracks;
import org.anjiao.organization.Boundaries;
import org.anjiao.organization.Organization;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.track.TrackReads;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts the reads of tracks into the container. */
@Component(service = Tracks.class, configurationPid = MonitoringConfig.PID)
public final class TracksComponent extends TrackDesk {
    @Activate
    public TracksComponent(
            @Reference PositionJournal journal,
            @Reference EmOrders orders,
            @Reference SuperviseeDirectory supervisees,
            @Reference TrackReads reads,
            @Reference Organization organization,
            @Reference Boundaries boundaries,
            @Reference PolicyBook policy,
            @Reference AuditLog audit,
            @Reference Clock clock,
            MonitoringConfig config) {
        super(
                new Surroundings(
                        journal,
                        orders,
                        supervisees,
                        reads,
                        new CountyZones(
                                organization,
                                boundaries,
                                clock,
                                MonitoringRules.of(policy, organization, clock, config)),
                        audit,
                        clock),
                new DayShape(
                        config.track_gap_minutes() * 60_000L, config.stop_metres(), config.stop_minutes() * 60_000L),
                config.assumed_accuracy_metres());
    }
}
