package org.anjiao.camel.internal;

import java.io.IOException;
import java.io.InputStream;
import org.anjiao.exchange.spi.AgencyRoute;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.AgencyReply;
import org.anjiao.exchange.spi.host.ExchangeRouteBuilder;
import org.anjiao.exchange.spi.host.HttpTarget;
import org.anjiao.exchange.spi.host.OutgoingDocument;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;

/** The Camel route of one agency: envelope, POST, meaning of the answer. */
final class AgencyRouteBuilder extends RouteBuilder {
    private static final String MESSAGE_ID = "anjiao.messageId";
    private static final int MAX_REPLY = 1 << 20;

    private final AgencyRoute agency;
    private final String routeId;
    private final RouteDescription description = new RouteDescription();

    AgencyRouteBuilder(AgencyRoute agency) {
        this.agency = agency;
        this.routeId = routeId(agency.agency().code());
        agency.configure(description);
    }

    static String routeId(String agencyCode) {
        return "agency-" + agencyCode;
    }

    static String entrance(String agencyCode) {
        return "direct:" + routeId(agencyCode);
    }

    @Override
    public void configure() {
        // The outbox decides about tries; here every failure simply goes back to it.
        errorHandler(noErrorHandler());
        from(entrance(agency.agency().code()))
                .routeId(routeId)
                .process(this::wrap)
                .to(endpoint(description.target()))
                .process(this::interpret);
    }

    /**
     * Statuses of failure are answers too: the agency's bundle says what they mean. Documents are few, so each takes a
     * connection of its own: one kept from before may be closed over there just now, and a POST is not repeated.
     */
    private static String endpoint(HttpTarget target) {
        long millis = target.timeout().toMillis();
        String separator = target.url().getRawQuery() == null ? "?" : "&";
        return target.url() + separator + "httpMethod=POST&throwExceptionOnFailure=false&disableStreamCache=true"
                + "&connectionClose=true"
                + "&connectTimeout=" + millis + "&socketTimeout=" + millis + "&connectionRequestTimeout=" + millis;
    }

    private void wrap(Exchange exchange) {
        OutgoingDocument document = exchange.getMessage().getBody(OutgoingDocument.class);
        exchange.setProperty(MESSAGE_ID, document.messageId());
        HttpTarget target = description.target();
        Message message = exchange.getMessage();
        target.headers().forEach(message::setHeader);
        message.setHeader(Exchange.CONTENT_TYPE, target.contentType());
        message.setHeader(ExchangeRouteBuilder.IDEMPOTENCY_KEY, document.messageId());
        message.setBody(description.writer().write(document));
    }

    private void interpret(Exchange exchange) throws IOException {
        Message answer = exchange.getMessage();
        AgencyReply reply = new AgencyReply(
                exchange.getProperty(MESSAGE_ID, String.class),
                answer.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class),
                answer.getHeader(Exchange.CONTENT_TYPE, String.class),
                body(answer));
        ExchangeOutcome outcome = agency.interpret(reply);
        answer.setBody(outcome);
    }

    private static byte[] body(Message answer) throws IOException {
        try (InputStream in = answer.getBody(InputStream.class)) {
            if (in == null) {
                return new byte[0];
            }
            byte[] body = in.readNBytes(MAX_REPLY + 1);
            if (body.length > MAX_REPLY) {
                throw new IOException("the answer is longer than " + MAX_REPLY + " bytes");
            }
            return body;
        }
    }
}
