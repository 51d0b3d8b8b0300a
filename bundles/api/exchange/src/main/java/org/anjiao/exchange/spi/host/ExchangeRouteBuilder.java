package org.anjiao.exchange.spi.host;

import org.anjiao.exchange.spi.EnvelopeWriter;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Describes a route step by step. The host adds what every route needs: the header {@value #IDEMPOTENCY_KEY} with the
 * message's identifier, time limits, tries, back-off and the record of each try.
 */
@ProviderType
public interface ExchangeRouteBuilder {
    /** Request header by which the receiver recognises a repetition. */
    String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** How a document becomes what is sent. */
    ExchangeRouteBuilder envelope(EnvelopeWriter writer);

    /** Posts it over HTTP. */
    ExchangeRouteBuilder post(HttpTarget target);
}
