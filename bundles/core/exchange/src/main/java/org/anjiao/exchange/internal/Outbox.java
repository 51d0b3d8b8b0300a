package org.anjiao.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anjiao.exchange.gateway.AgencyGateway;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.plugin.Modules;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.policy.Deadlines;
import org.anjiao.policy.PolicyBook;
import org.anjiao.supervisee.Supervisees;
import org.anjiao.supervisee.reply.CaseReplies;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Runs the dispatcher: at short intervals, and at once when a document has been issued. Routes are the gateway's, which may
 * come and go.
 */
@Component(service = Outbox.class, configurationPid = "org.anjiao.exchange", immediate = true)
@Designate(ocd = Outbox.Config.class)
public final class Outbox {
    /** Settings. */
    @ObjectClassDefinition(name = "Anjiao exchange of documents")
    public @interface Config {
        @AttributeDefinition(description = "Tries before a message becomes a dead letter")
        int maxTries() default 5;

        @AttributeDefinition(description = "Seconds before the second try; doubled before each further one")
        int firstDelaySeconds() default 30;

        @AttributeDefinition(description = "The longest delay between two tries, in minutes")
        int maxDelayMinutes() default 60;

        @AttributeDefinition(description = "Minutes after which a try that never ended is taken up again")
        int claimMinutes() default 5;

        @AttributeDefinition(description = "How often the outbox is looked at, in milliseconds of real time")
        int pollMillis() default 1000;

        @AttributeDefinition(description = "How many agencies are served at the same time")
        int workers() default 4;
    }

    private final Routes routes;
    private final Dispatcher dispatcher;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "anjiao-outbox"));

    @Activate
    public Outbox(
            Config config,
            @Reference(target = "(osgi.unit.name=anjiao-exchange)") JpaTemplate jpa,
            @Reference(target = "(domain=exchange)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference Supervisees supervisees,
            @Reference Modules modules,
            @Reference PolicyBook policy,
            @Reference Deadlines deadlines,
            @Reference CaseReplies cases,
            @Reference AuditLog audit,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        routes = new Routes(modules::enabledFor);
        workers = Executors.newFixedThreadPool(config.workers(), work -> new Thread(work, "anjiao-dispatch"));
        dispatcher = new Dispatcher(
                new ExchangeStore(jpa),
                transactions,
                new ReplyClock(Catalogue.load(), policy, deadlines, organization),
                new WayBack(cases),
                routes,
                organization,
                supervisees,
                audit,
                ids,
                clock,
                new RetryPolicy(
                        config.maxTries(),
                        Duration.ofSeconds(config.firstDelaySeconds()),
                        Duration.ofMinutes(config.maxDelayMinutes()),
                        Duration.ofMinutes(config.claimMinutes())),
                workers);
        timer.scheduleWithFixedDelay(dispatcher, config.pollMillis(), config.pollMillis(), TimeUnit.MILLISECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setGateway(AgencyGateway gateway) {
        routes.use(gateway);
    }

    void unsetGateway(AgencyGateway gateway) {
        routes.drop(gateway);
    }

    Routes routes() {
        return routes;
    }

    /** Looks for work now. */
    void wake() {
        timer.execute(dispatcher);
    }

    /** A try that is under way is let go: its claim runs out, and the receiver knows a repetition by its key. */
    @Deactivate
    void stop() {
        timer.shutdownNow();
        workers.shutdownNow();
    }
}
