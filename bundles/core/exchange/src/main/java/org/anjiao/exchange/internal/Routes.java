package org.anjiao.exchange.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import org.anjiao.exchange.gateway.AgencyGateway;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.OutgoingDocument;

/** The gateway, which may come and go: without it everything is held. A unit may do without a route. */
final class Routes {
    private final AtomicReference<AgencyGateway> gateway = new AtomicReference<>();
    private final BiPredicate<String, String> enabled;

    /** @param enabled whether a module is used by a unit */
    Routes(BiPredicate<String, String> enabled) {
        this.enabled = enabled;
    }

    void use(AgencyGateway available) {
        gateway.set(available);
    }

    void drop(AgencyGateway gone) {
        gateway.compareAndSet(gone, null);
    }

    /** Whether documents of that unit go to that agency now, as far as a route takes them. */
    boolean isUsedBy(String unitId, String agency) {
        AgencyGateway current = gateway.get();
        return current != null
                && current.module(agency)
                        .filter(module -> enabled.test(module, unitId))
                        .isPresent();
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
