package org.anjiao.infra.transport.internal;

import io.netty.handler.codec.mqtt.MqttVersion;
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
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A subscription at an MQTT broker through which terminals report; one for each configuration of the factory {@value #PID}. */
@Component(
        service = DevicePort.class,
        immediate = true,
        configurationPid = MqttPort.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MqttPort.Configuration.class, factory = true)
public final class MqttPort extends Port {
    static final String PID = "org.anjiao.device.mqtt";

    /** What a port is told. */
    @ObjectClassDefinition(name = "Anjiao device port (MQTT)")
    public @interface Configuration {
        @AttributeDefinition(description = "Name of the port in the journal and on the health board")
        String name();

        @AttributeDefinition(description = "Identifier of the driver whose terminals publish there")
        String driver();

        @AttributeDefinition(description = "Address of the broker")
        String host();

        @AttributeDefinition(description = "Port of the broker")
        int port() default 1883;

        @AttributeDefinition(description = "Version of the protocol: 3.1.1 or 5")
        String protocol() default "5";

        @AttributeDefinition(description = "Identifier at the broker; each server has its own, and keeps it")
        String clientId();

        @AttributeDefinition(description = "User name; empty if the broker asks for none")
        String username() default "";

        @AttributeDefinition(description = "Password; empty if the broker asks for none", type = AttributeType.PASSWORD)
        String password() default "";

        @AttributeDefinition(description = "What to subscribe to, such as anjiao/devices/+/up/#")
        String topicFilter();

        @AttributeDefinition(description = "Servers with the same group share the subscription; empty: not shared")
        String sharedGroup() default "anjiao";

        @AttributeDefinition(description = "Seconds after which the broker may take this server for dead")
        int keepAliveSeconds() default 60;

        @AttributeDefinition(description = "Publications that may wait to be stored; then no more are read")
        int maxUncommittedFrames() default 1_000;

        @AttributeDefinition(description = "Longest payload in bytes; a longer one is put aside as undecodable")
        int maxFrameBytes() default 65_536;

        @AttributeDefinition(description = "Whether terminals must authenticate to us too, not only to the broker")
        boolean authenticationRequired() default false;

        @AttributeDefinition(description = "Whether to speak TLS with the broker")
        boolean tls() default false;

        @AttributeDefinition(
                description = "File with trusted certificates in PEM; empty for those of the Java platform")
        String tlsTrusted() default "";
    }

    private static final int FIRST_PAUSE_MILLIS = 1_000;

    @Activate
    public MqttPort(
            Configuration configuration,
            @Reference DeviceRegistry registry,
            @Reference IntakeGate gate,
            @Reference CommandOutbox outbox,
            @Reference Clock clock,
            @Reference EventLoops loops) {
        super(new MqttServer(
                new PortSettings(
                        configuration.name(),
                        configuration.driver(),
                        configuration.host(),
                        configuration.port(),
                        1,
                        configuration.maxUncommittedFrames(),
                        configuration.maxFrameBytes(),
                        Duration.ofSeconds(configuration.keepAliveSeconds()),
                        configuration.authenticationRequired()),
                broker(configuration),
                registry,
                gate,
                outbox,
                clock,
                loops,
                FIRST_PAUSE_MILLIS));
    }

    private static BrokerSettings broker(Configuration configuration) {
        String group = configuration.sharedGroup();
        return new BrokerSettings(
                version(configuration.protocol()),
                configuration.clientId(),
                configuration.username().isEmpty() ? null : configuration.username(),
                configuration.password().isEmpty() ? null : configuration.password(),
                (group.isEmpty() ? "" : "$share/" + group + "/") + configuration.topicFilter(),
                configuration.keepAliveSeconds(),
                configuration.tls() ? Tls.ofClient(configuration.tlsTrusted()) : null);
    }

    private static MqttVersion version(String protocol) {
        return switch (protocol) {
            case "5" -> MqttVersion.MQTT_5;
            case "3.1.1" -> MqttVersion.MQTT_3_1_1;
            default -> throw new IllegalArgumentException("MQTT " + protocol);
        };
    }
}
