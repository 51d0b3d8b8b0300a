package org.anjiao.camel.internal;

import org.anjiao.exchange.spi.EnvelopeWriter;
import org.anjiao.exchange.spi.host.ExchangeRouteBuilder;
import org.anjiao.exchange.spi.host.HttpTarget;

/** What an agency has said of its route. */
final class RouteDescription implements ExchangeRouteBuilder {
    private EnvelopeWriter writer;
    private HttpTarget target;

    @Override
    public ExchangeRouteBuilder envelope(EnvelopeWriter envelopeWriter) {
        writer = envelopeWriter;
        return this;
    }

    @Override
    public ExchangeRouteBuilder post(HttpTarget httpTarget) {
        target = httpTarget;
        return this;
    }

    EnvelopeWriter writer() {
        return required(writer, "envelope");
    }

    HttpTarget target() {
        return required(target, "target");
    }

    private static <T> T required(T value, String what) {
        if (value == null) {
            throw new IllegalStateException("the route has no " + what);
        }
        return value;
    }
}
