package org.anjiao.infra.transport.internal;

import java.time.Clock;
import java.time.Duration;
import org.anjiao.device.intake.CommandOutbox;
import org.anjiao.device.intake.DevicePort;
import org.anjiao.device.intake.DeviceRegistry;
import org.anjiao.device.intake.IntakeGate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** An HTTP port for terminals; one for each configuration of the factory {@value #PID}. */
@Component(
        service = DevicePort.class,
        immediate = true,
        configurationPid = HttpPort.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = HttpPort.Configuration.class, factory = true)
public final class HttpPort extends Port {
    static final String PID = "org.anjiao.device.http";

    /** What a port is told. */
    @ObjectClassDefinition(name = "Anjiao device port (HTTP)")
    public @interface Configuration {
        @AttributeDefinition(description = "Name of the port in the journal and on the health board")
        String name();

        @AttributeDefinition(description = "Identifier of the driver whose terminals connect here")
        String driver();

        @AttributeDefinition(description = "Address to listen on")
        String host() default "0.0.0.0";

        @AttributeDefinition(description = "Port to listen on")
        int port();

        @AttributeDefinition(description = "Connections at once; more are closed")
        int maxConnections() default 10_000;

        @AttributeDefinition(description = "Longest body of a request in bytes; a longer one is answered 413")
        int maxBodyBytes() default 262_144;

        @AttributeDefinition(description = "Seconds in which a request must arrive and its response be taken")
        int receiveSeconds() default 15;

        @AttributeDefinition(description = "Seconds to wait until a request is stored; then it is answered 503")
        int storeSeconds() default 20;

        @AttributeDefinition(description = "Seconds after which a connection without a request is closed")
        int idleSeconds() default 120;

        @AttributeDefinition(description = "Whether terminals must authenticate before they report")
        boolean authenticationRequired() default true;

        @AttributeDefinition(description = "File with the certificate chain in PEM; empty for a port without TLS")
        String tlsCertificate() default "";

        @AttributeDefinition(description = "File with the unencrypted private key in PEM (PKCS #8)")
        String tlsPrivateKey() default "";
    }

    @Activate
    public HttpPort(
            Configuration configuration,
            QuotaConfig quotas,
            @Reference DeviceRegistry registry,
            @Reference IntakeGate gate,
            @Reference CommandOutbox outbox,
            @Reference Clock clock,
            @Reference EventLoops loops) {
        super(new HttpServer(
                new PortSettings(
                                configuration.name(),
                                configuration.driver(),
                                configuration.host(),
                                configuration.port(),
                                configuration.maxConnections(),
                                1,
                                configuration.maxBodyBytes(),
                                Duration.ofSeconds(configuration.idleSeconds()),
                                configuration.authenticationRequired())
                        .with(QuotaLimits.of(quotas)),
                new HttpLimits(
                        configuration.maxBodyBytes(),
                        Duration.ofSeconds(configuration.receiveSeconds()),
                        Duration.ofSeconds(configuration.storeSeconds())),
                registry,
                gate,
                outbox,
                clock,
                loops,
                Tls.ofServer(configuration.tlsCertificate(), configuration.tlsPrivateKey())));
    }
}
