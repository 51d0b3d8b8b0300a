package org.anjiao.monitoring.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.anjiao.device.PositionJournal;
import org.anjiao.organization.Boundaries;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.live.LiveEvents;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.EmOrders;
import org.anjiao.supervisee.PermittedAbsences;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Runs the evaluator in the container. */
@Component(service = EvaluatorComponent.class, immediate = true, configurationPid = MonitoringConfig.PID)
@Designate(ocd = MonitoringConfig.class)
public final class EvaluatorComponent {
    private final EvaluatorLoop loop;

    @Activate
    public EvaluatorComponent(
            @Reference(target = "(osgi.jndi.service.name=anjiao)") DataSource database,
            @Reference(target = "(domain=monitoring)") SchemaReady schema,
            @Reference PositionJournal journal,
            @Reference EmOrders orders,
            @Reference PermittedAbsences absences,
            @Reference Organization organization,
            @Reference Boundaries boundaries,
            @Reference PolicyBook policy,
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference IdGenerator ids,
            @Reference Clock clock,
            @Reference LiveEvents live,
            MonitoringConfig config) {
        TrackRules trackRules = new TrackRules(
                config.live_within_seconds() * 1000L,
                config.assumed_accuracy_metres(),
                config.return_margin_metres(),
                config.return_dwell_seconds() * 1000L);
        MonitoringRules rules = MonitoringRules.of(policy, organization, clock, config);
        OwnZones ownZones =
                new ZoneShelf(new ZoneStore(database), new ZoneDrawing(organization, boundaries, clock), clock);
        TrackEvaluator evaluator = new TrackEvaluator(
                new CountyZones(organization, boundaries, clock, rules), ownZones, absences, rules, rules, trackRules);
        Evaluation evaluation = new Evaluation(
                database,
                journal,
                evaluator,
                ownZones,
                new Watch(journal, orders, evaluator, rules),
                rules,
                rules,
                ids,
                clock,
                live,
                new PositionNews(config.position_event_seconds() * 1000L));
        Escalations escalations = new Escalations(
                database, transactions, rules, new ReportingLadder(organization, clock), audit, live, clock);
        loop = new EvaluatorLoop(journal, evaluation, escalations, config.idle_millis());
        loop.start();
    }

    @Deactivate
    void stop() {
        loop.close();
    }
}
