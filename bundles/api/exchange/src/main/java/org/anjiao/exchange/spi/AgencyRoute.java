package org.anjiao.exchange.spi;

import java.util.Set;
import org.anjiao.exchange.spi.host.AgencyReply;
import org.anjiao.exchange.spi.host.ExchangeRouteBuilder;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The way to one agency. Register one as a service for each agency; while it is away, messages to the agency are held and
 * none is lost.
 */
@ConsumerType
public interface AgencyRoute {
    AgencyIdentity agency();

    /** Codes of the documents that this agency takes, for example {@code D-17}. */
    Set<String> handles();

    /** Describes the way out. Called once, when the route is installed. */
    void configure(ExchangeRouteBuilder route);

    /**
     * Says what an answer means. An exception counts as a failed try.
     *
     * @param reply the agency's answer, of any status
     */
    ExchangeOutcome interpret(AgencyReply reply);
}
