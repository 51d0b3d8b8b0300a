package org.anjiao.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.anjiao.exchange.Document;
import org.anjiao.exchange.DocumentQuery;
import org.anjiao.exchange.Documents;
import org.anjiao.exchange.MessageState;
import org.anjiao.exchange.NewDocument;
import org.anjiao.exchange.Receipt;
import org.anjiao.exchange.Receipts;
import org.anjiao.exchange.gateway.AgencyGateway;
import org.anjiao.organization.Organization;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.Page;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.security.AccessControl;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.store.SchemaReady;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.SuperviseeDirectory;
import org.anjiao.supervisee.Supervisees;
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

/** Publishes the exchange and runs its dispatcher. */
@Component(
        configurationPid = "org.anjiao.exchange",
        immediate = true,
        service = {Documents.class, Receipts.class})
@Designate(ocd = ExchangeComponent.Config.class)
public final class ExchangeComponent implements Documents, Receipts {
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

    private final Routes routes = new Routes();
    private final DocumentService documents;
    private final ReceiptService receipts;
    private final ExecutorService workers;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "anjiao-outbox"));

    private final ScheduledFuture<?> polling;

    @Activate
    public ExchangeComponent(
            Config config,
            @Reference(target = "(osgi.unit.name=anjiao-exchange)") JpaTemplate jpa,
            @Reference(target = "(domain=exchange)") SchemaReady schema,
            @Reference Transactions transactions,
            @Reference Organization organization,
            @Reference Supervisees supervisees,
            @Reference SuperviseeDirectory directory,
            @Reference AccessControl access,
            @Reference AuditLog audit,
            @Reference IdGenerator ids,
            @Reference Clock clock) {
        ExchangeStore store = new ExchangeStore(jpa);
        Catalogue catalogue = Catalogue.load();
        workers = Executors.newFixedThreadPool(config.workers(), work -> new Thread(work, "anjiao-dispatch"));
        Dispatcher dispatcher = new Dispatcher(
                store,
                transactions,
                catalogue,
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
        documents = new DocumentService(
                store,
                transactions,
                catalogue,
                routes,
                () -> timer.execute(dispatcher),
                organization,
                supervisees,
                directory,
                access,
                audit,
                ids,
                clock);
        receipts = new ReceiptService(store, transactions, catalogue, access, audit, clock);
        polling = timer.scheduleWithFixedDelay(
                dispatcher, config.pollMillis(), config.pollMillis(), TimeUnit.MILLISECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    void setGateway(AgencyGateway gateway) {
        routes.use(gateway);
    }

    void unsetGateway(AgencyGateway gateway) {
        routes.drop(gateway);
    }

    /** A try that is under way is let go: its claim runs out, and the receiver knows a repetition by its key. */
    @Deactivate
    void stop() {
        polling.cancel(false);
        timer.shutdownNow();
        workers.shutdownNow();
    }

    @Override
    public Document issue(Caller caller, NewDocument document) {
        return documents.issue(caller, document);
    }

    @Override
    public Document find(Caller caller, String id) {
        return documents.find(caller, id);
    }

    @Override
    public Page<Document> list(Caller caller, DocumentQuery query) {
        return documents.list(caller, query);
    }

    @Override
    public Document resend(Caller caller, String id) {
        return documents.resend(caller, id);
    }

    @Override
    public Document deliverByHand(Caller caller, String id, String note) {
        return documents.deliverByHand(caller, id, note);
    }

    @Override
    public MessageState accept(Caller caller, Receipt receipt) {
        return receipts.accept(caller, receipt);
    }
}
