package org.anjiao.driver.mqttjson.internal;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.mqtt.Publication;
import org.osgi.service.component.annotations.Component;

/** The driver of terminals that publish JSON through a broker; its README is the format that they keep to. */
@Component(service = DeviceDriver.class)
public final class MqttJsonDriver implements DeviceDriver {
    private static final DriverIdentity IDENTITY =
            new DriverIdentity("mqtt-json", "JSON over MQTT", "0.1.0", Datum.WGS84, ZoneOffset.UTC);

    private final FrameScanner scanner = FrameScanner.ofWholeMessages(Publication.MAX_LENGTH);

    @Override
    public DriverIdentity identity() {
        return IDENTITY;
    }

    @Override
    public FrameScanner scanner() {
        return scanner;
    }

    @Override
    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
        return new MqttJsonSession(context);
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return EnumSet.allOf(CommandKind.class);
    }

    @Override
    public Set<Transport> transports() {
        return Set.of(Transport.MQTT);
    }
}
