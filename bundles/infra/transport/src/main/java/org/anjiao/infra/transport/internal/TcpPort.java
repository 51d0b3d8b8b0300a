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

/** A TCP port for terminals; one for each configuration of the factory {@value #PID}. */
@Component(
        service = DevicePort.class,
        immediate = true,
        configurationPid = TcpPort.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = TcpPort.Configuration.class, factory = true)
public final class TcpPort extends Port {
    static final String PID = "org.anjiao.device.tcp";

    /** What a port is told. */
    @ObjectClassDefinition(name = "Anjiao device port (TCP)")
    public @interface Configuration {
        @AttributeDefinition(description = "Name of the port in the journal and on the health board")
        String name();

        @AttributeDefinition(description = "Identifier of the driver whose terminals connect here, such as jt808")
        String driver();

        @AttributeDefinition(description = "Address to listen on")
        String host() default "0.0.0.0";

        @AttributeDefinition(description = "Port to listen on")
        int port();

        @AttributeDefinition(description = "Connections at once; more are closed")
        int maxConnections() default 60_000;

        @AttributeDefinition(description = "Frames of one connection that may wait to be stored")
        int maxUncommittedFrames() default 256;

        @AttributeDefinition(description = "Longest frame in bytes; a driver's own limit may be lower")
        int maxFrameBytes() default 65_536;

        @AttributeDefinition(description = "Seconds after which a silent connection is closed")
        int idleSeconds() default 900;

        @AttributeDefinition(
                description = "Seconds that a connection has until its terminal is identified and, where it must be,"
                        + " authenticated; then it is closed")
        int identifySeconds() default 30;

        @AttributeDefinition(description = "Whether terminals must authenticate before they report")
        boolean authenticationRequired() default true;

        @AttributeDefinition(description = "File with the certificate chain in PEM; empty for a port without TLS")
        String tlsCertificate() default "";

        @AttributeDefinition(description = "File with the unencrypted private key in PEM (PKCS #8)")
        String tlsPrivateKey() default "";
    }

    @Activate
    public TcpPort(
            Configuration configuration,
            QuotaConfig quotas,
            @Reference DeviceRegistry registry,
            @Reference IntakeGate gate,
            @Reference CommandOutbox outbox,
            @Reference Clock clock,
            @Reference EventLoops loops) {
        super(new TcpServer(
                new PortSettings(
                                configuration.name(),
                                configuration.driver(),
                                configuration.host(),
                                configuration.port(),
                                configuration.maxConnections(),
                                configuration.maxUncommittedFrames(),
                                configuration.maxFrameBytes(),
                                Duration.ofSeconds(configuration.idleSeconds()),
                                configuration.authenticationRequired(),
                                Duration.ofSeconds(configuration.identifySeconds()))
                        .with(QuotaLimits.of(quotas)),
                registry,
                gate,
                outbox,
                clock,
                loops,
                Tls.ofServer(configuration.tlsCertificate(), configuration.tlsPrivateKey())));
    }
}
