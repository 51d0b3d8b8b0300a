package org.anjiao.exchange.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.anjiao.exchange.gateway.AgencyGateway;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.OutgoingDocument;

/** The gateway, which may come and go: without it everything is held. */
final class Routes {
    private final AtomicReference<AgencyGateway> gateway = new AtomicReference<>();

    void use(AgencyGateway available) {
        gateway.set(available);
    }

    void drop(AgencyGateway gone) {
        gateway.compareAndSet(gone, null);
    }

    boolean takes(String agency, String code) {
        AgencyGateway current = gateway.get();
        return current != null && current.takes(agency, code);
    }

    /** Makes one try; empty if no route takes the document. */
    Optional<ExchangeOutcome> send(OutgoingDocument document) {
        AgencyGateway current = gateway.get();
        return current == null ? Optional.empty() : current.send(document);
    }
}
