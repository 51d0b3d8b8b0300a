package org.anjiao.exchange.gateway;

import java.util.Optional;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.osgi.annotation.versioning.ProviderType;

/** The host of the installed routes. */
@ProviderType
public interface AgencyGateway {
    /** Whether a route to that agency that takes this document is installed now. */
    boolean takes(String agency, String documentCode);

    /**
     * The module that brings the route to an agency, such as {@code agency.court}; empty if no route to it is installed
     * now. Several agencies' routes may come from one module.
     */
    Optional<String> module(String agency);

    /**
     * Makes one try, on the calling thread. Every failure is an outcome, never an exception.
     *
     * @return empty if no route takes the document: nothing was tried
     */
    Optional<ExchangeOutcome> send(OutgoingDocument document);
}
