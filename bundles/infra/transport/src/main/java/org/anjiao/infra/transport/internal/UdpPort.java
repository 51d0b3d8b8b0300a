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

/** A UDP port for terminals; one for each configuration of the factory {@value #PID}. */
@Component(
        service = DevicePort.class,
        immediate = true,
        configurationPid = UdpPort.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = UdpPort.Configuration.class, factory = true)
public final class UdpPort extends Port {
    static final String PID = "org.anjiao.device.udp";

    /** What a port is told. */
    @ObjectClassDefinition(name = "Anjiao device port (UDP)")
    public @interface Configuration {
        @AttributeDefinition(description = "Name of the port in the journal and on the health board")
        String name();

        @AttributeDefinition(description = "Identifier of the driver whose terminals send here")
        String driver();

        @AttributeDefinition(description = "Address to receive on")
        String host() default "0.0.0.0";

        @AttributeDefinition(description = "Port to receive on")
        int port();

        @AttributeDefinition(description = "Addresses that may have a session at once; datagrams of more are dropped")
        int maxSessions() default 60_000;

        @AttributeDefinition(description = "Frames of one session that may wait to be stored; more are dropped")
        int maxUncommittedFrames() default 64;

        @AttributeDefinition(description = "Longest frame in bytes; a driver's own limit may be lower")
        int maxFrameBytes() default 65_535;

        @AttributeDefinition(description = "Seconds after which the session of a silent address ends")
        int idleSeconds() default 900;

        @AttributeDefinition(description = "Whether terminals must authenticate before they report")
        boolean authenticationRequired() default true;
    }

    @Activate
    public UdpPort(
            Configuration configuration,
            QuotaConfig quotas,
            @Reference DeviceRegistry registry,
            @Reference IntakeGate gate,
            @Reference CommandOutbox outbox,
            @Reference Clock clock,
            @Reference EventLoops loops) {
        super(new UdpServer(
                new PortSettings(
                                configuration.name(),
                                configuration.driver(),
                                configuration.host(),
                                configuration.port(),
                                configuration.maxSessions(),
                                configuration.maxUncommittedFrames(),
                                configuration.maxFrameBytes(),
                                Duration.ofSeconds(configuration.idleSeconds()),
                                configuration.authenticationRequired())
                        .with(QuotaLimits.of(quotas)),
                registry,
                gate,
                outbox,
                clock,
                loops));
    }
}
