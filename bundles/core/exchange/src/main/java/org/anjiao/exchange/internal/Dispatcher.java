package org.anjiao.exchange.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.anjiao.exchange.internal.ExchangeStore.Row;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.ExchangeOutcome.Accepted;
import org.anjiao.exchange.spi.ExchangeOutcome.Failed;
import org.anjiao.exchange.spi.ExchangeOutcome.Received;
import org.anjiao.exchange.spi.ExchangeOutcome.Refused;
import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.anjiao.organization.Organization;
import org.anjiao.organization.Unit;
import org.anjiao.platform.IdGenerator;
import org.anjiao.platform.audit.AuditLog;
import org.anjiao.platform.audit.AuditRecord;
import org.anjiao.platform.security.Caller;
import org.anjiao.platform.security.Role;
import org.anjiao.platform.store.Transactions;
import org.anjiao.supervisee.Supervisee;
import org.anjiao.supervisee.Supervisees;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox. A message is claimed in one transaction, sent outside any, and its fate written in another: if the
 * server dies in between, the claim runs out and the message is sent again under the same idempotency key. One agency at
 * a time is served by one thread, so a slow agency delays only its own messages.
 */
final class Dispatcher implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int BATCH = 20;

    private final ExchangeStore store;
    private final Transactions transactions;
    private final ReplyClock replies;
    private final WayBack wayBack;
    private final Routes routes;
    private final Organization organization;
    private final Supervisees supervisees;
    private final AuditLog audit;
    private final IdGenerator ids;
    private final Clock clock;
    private final RetryPolicy policy;
    private final Executor workers;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    Dispatcher(
            ExchangeStore store,
            Transactions transactions,
            ReplyClock replies,
            WayBack wayBack,
            Routes routes,
            Organization organization,
            Supervisees supervisees,
            AuditLog audit,
            IdGenerator ids,
            Clock clock,
            RetryPolicy policy,
            Executor workers) {
        this.store = store;
        this.transactions = transactions;
        this.replies = replies;
        this.wayBack = wayBack;
        this.routes = routes;
        this.organization = organization;
        this.supervisees = supervisees;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.policy = policy;
        this.workers = workers;
    }

    /** Starts work for every agency that has waiting messages and is not being served. Never throws. */
    @Override
    public void run() {
        try {
            for (String agency : store.agenciesWithWork(clock.instant())) {
                if (busy.add(agency)) {
                    start(agency);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("The outbox cannot be read; it is tried again", e);
        }
    }

    private void start(String agency) {
        try {
            workers.execute(() -> serve(agency));
        } catch (RuntimeException rejected) {
            busy.remove(agency);
            throw rejected;
        }
    }

    private void serve(String agency) {
        try {
            // What is held, without a route or by its unit, stays where it is and must not stand in others' way.
            List<String> units = store.unitsWaiting(agency, clock.instant()).stream()
                    .filter(unit -> routes.isUsedBy(unit, agency))
                    .toList();
            if (units.isEmpty()) {
                return;
            }
            for (Row row : store.waiting(agency, units, clock.instant(), BATCH)) {
                if (routes.takes(agency, row.document().code())) {
                    attempt(row);
                }
            }
        } catch (RuntimeException e) {
            LOG.error("Sending to agency {} was interrupted; it is tried again", agency, e);
        } finally {
            busy.remove(agency);
        }
    }

    private void attempt(Row row) {
        Instant started = clock.instant();
        if (!store.claim(row.message().id(), started, started.plus(policy.claim()))) {
            return;
        }
        Optional<ExchangeOutcome> outcome = send(row);
        transactions.run(() -> conclude(row.message().id(), started, outcome));
    }

    private Optional<ExchangeOutcome> send(Row row) {
        try {
            return routes.send(outgoing(row));
        } catch (RuntimeException e) {
            LOG.warn("Message {} could not be sent", row.message().id(), e);
            return Optional.of(new Failed(e.toString()));
        }
    }

    private OutgoingDocument outgoing(Row row) {
        DocumentEntity document = row.document();
        Unit unit = organization.unit(document.unitId(), Instant.ofEpochMilli(document.issuedAt()));
        Optional<Supervisee> subject = Optional.ofNullable(document.superviseeId())
                .map(person -> supervisees.unmask(self(), person, "文书送达 " + document.number()));
        return new OutgoingDocument(
                row.message().id(),
                row.message().agency(),
                document.code(),
                document.number(),
                unit.code(),
                unit.name(),
                subject.map(Supervisee::number).orElse(null),
                subject.map(Supervisee::name).orElse(null),
                subject.map(Supervisee::idNumber).orElse(null),
                document.title(),
                document.body(),
                document.digest(),
                Instant.ofEpochMilli(document.issuedAt()),
                row.message().isCopy() ? 0 : replies.days(document, clock.instant()));
    }

    private void conclude(String messageId, Instant started, Optional<ExchangeOutcome> outcome) {
        Row row = store.ofMessage(messageId).orElseThrow();
        MessageEntity message = row.message();
        if (outcome.isEmpty()) {
            // The route went away between claim and try: held again, no try is counted.
            message.release();
            store.update(message);
            return;
        }
        Instant now = clock.instant();
        ExchangeOutcome result = outcome.get();
        store.add(new AttemptEntity(ids.next(), messageId, started, now, name(result), detail(result)));
        // Meanwhile a receipt may have come by itself, or an officer may have taken it in hand: that stands.
        if (MessageStep.SEND.possibleAt(message.state())) {
            apply(row, result, now);
            store.update(message);
            audit.record(
                    self(),
                    new AuditRecord(
                            "DOCUMENT_" + message.state(),
                            DocumentService.RECORD_TYPE,
                            row.document().id(),
                            row.document().unitId(),
                            null,
                            Map.of("tries", Integer.toString(message.tries()))));
        }
    }

    private void apply(Row row, ExchangeOutcome result, Instant now) {
        MessageEntity message = row.message();
        message.countTry();
        if (result instanceof Received received) {
            message.sent(now);
            message.received(
                    received.receiptNumber(), received.at(), now, replies.lastDay(row.document(), now, received.at()));
            wayBack.delivered(row, received.at());
        } else if (result instanceof Accepted) {
            message.sent(now);
        } else if (result instanceof Refused refused) {
            message.refused(refused.reason());
        } else if (result instanceof Failed failed) {
            if (policy.exhausted(message.tries())) {
                message.givenUp(failed.reason());
            } else {
                message.failed(failed.reason(), now.plus(policy.delayAfter(message.tries())));
            }
        }
    }

    private static String name(ExchangeOutcome outcome) {
        if (outcome instanceof Received) {
            return "RECEIVED";
        }
        if (outcome instanceof Accepted) {
            return "ACCEPTED";
        }
        return outcome instanceof Refused ? "REFUSED" : "FAILED";
    }

    private static String detail(ExchangeOutcome outcome) {
        if (outcome instanceof Received received) {
            return received.receiptNumber();
        }
        if (outcome instanceof Refused refused) {
            return refused.reason();
        }
        return outcome instanceof Failed failed ? failed.reason() : null;
    }

    /** The server acts for itself here: nobody is signed in when a document leaves. */
    private Caller self() {
        return new Caller(
                "anjiao.exchange", "文书交换", organization.root(clock.instant()).id(), Set.of(Role.SYSTEM));
    }
}
