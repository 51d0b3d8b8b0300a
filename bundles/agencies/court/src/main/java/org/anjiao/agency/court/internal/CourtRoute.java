package org.anjiao.agency.court.internal;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.anjiao.exchange.spi.AgencyIdentity;
import org.anjiao.exchange.spi.AgencyRoute;
import org.anjiao.exchange.spi.ExchangeOutcome;
import org.anjiao.exchange.spi.host.AgencyReply;
import org.anjiao.exchange.spi.host.ExchangeRouteBuilder;
import org.anjiao.exchange.spi.host.HttpTarget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Posts revocation proposals to a court. One configuration makes one court; several courts are several instances of the
 * same configuration ({@code org.anjiao.agency.court~name}).
 */
@Component(configurationPid = "org.anjiao.agency.court", configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = CourtRoute.Config.class)
public final class CourtRoute implements AgencyRoute {
    /**
     * What the steps of a case send to a court (brief 2.7): opinions and receipts on the way in, decisions that it is told
     * of, proposals on which it rules.
     */
    private static final Set<String> FOR_COURTS = Set.of(
            "D-02", "D-04", "D-05", "D-09", "D-10", "D-17", "D-18", "D-19", "D-20", "D-21", "D-22", "D-23", "D-25",
            "D-31", "D-32");

    private static final String MEDIA_TYPE = "application/xml;charset=UTF-8";

    /** Settings of one court. */
    @ObjectClassDefinition(name = "Anjiao agency: court")
    public @interface Config {
        @AttributeDefinition(description = "Code by which documents are addressed to it")
        String code() default "court";

        @AttributeDefinition(description = "Name in Chinese")
        String nameZh() default "人民法院";

        @AttributeDefinition(description = "Name in English")
        String nameEn() default "People's court";

        @AttributeDefinition(description = "The court's organisation code in the envelope")
        String organisationCode();

        @AttributeDefinition(description = "Where documents are posted to")
        String url();

        @AttributeDefinition(description = "Seconds to wait for the connection, and again for the answer")
        int timeoutSeconds() default 30;

        @AttributeDefinition(description = "Bearer token; empty for none", type = AttributeType.PASSWORD)
        String token() default "";
    }

    private final AgencyIdentity identity;
    private final HttpTarget target;

    @Activate
    public CourtRoute(Config config) {
        identity = new AgencyIdentity(config.code(), config.nameZh(), config.nameEn(), config.organisationCode());
        target = new HttpTarget(
                URI.create(config.url()),
                Duration.ofSeconds(config.timeoutSeconds()),
                MEDIA_TYPE,
                config.token().isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + config.token()));
    }

    @Override
    public AgencyIdentity agency() {
        return identity;
    }

    @Override
    public Set<String> handles() {
        return FOR_COURTS;
    }

    @Override
    public void configure(ExchangeRouteBuilder route) {
        route.envelope(new CourtEnvelope(identity.organisationCode())::write).post(target);
    }

    /**
     * A receipt must name our message. Statuses that say “not like this” (400, 409, 422) end the matter; all others, wrong
     * tokens and missing addresses included, may be mended over there or here, so they are tried again.
     */
    @Override
    public ExchangeOutcome interpret(AgencyReply reply) {
        try {
            return switch (reply.status()) {
                case 200, 201 -> receipt(reply);
                case 202 -> new ExchangeOutcome.Accepted();
                case 400, 409, 422 -> new ExchangeOutcome.Refused(reason(reply));
                default -> new ExchangeOutcome.Failed("HTTP " + reply.status());
            };
        } catch (IOException e) {
            return new ExchangeOutcome.Failed("HTTP " + reply.status() + ": " + e.getMessage());
        }
    }

    private static ExchangeOutcome receipt(AgencyReply reply) throws IOException {
        CourtReply court = CourtReply.parse(reply.body());
        if (!CourtReply.RECEIPT.equals(court.kind())) {
            throw new IOException("not a receipt but " + court.kind());
        }
        if (!reply.messageId().equals(court.messageId())) {
            throw new IOException("the receipt names message " + court.messageId());
        }
        if (court.receiptNumber() == null || court.receiptNumber().isEmpty()) {
            throw new IOException("the receipt has no number");
        }
        return new ExchangeOutcome.Received(court.receiptNumber(), court.receivedInstant());
    }

    private static String reason(AgencyReply reply) {
        try {
            String reason = CourtReply.parse(reply.body()).reason();
            return reason == null ? "HTTP " + reply.status() : reason;
        } catch (IOException e) {
            return "HTTP " + reply.status();
        }
    }
}
