package org.anjiao.driver.osmand.internal;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.Purpose;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.Transport;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.http.HttpRequestFrame;
import org.osgi.service.component.annotations.Component;

/** The driver of telephones that report by an app over HTTP. They verify and are no positioning devices. */
@Component(service = DeviceDriver.class)
public final class OsmandDriver implements DeviceDriver {
    private static final DriverIdentity IDENTITY =
            new DriverIdentity("osmand", "OsmAnd and telephone apps", "0.1.0", Datum.WGS84, ZoneOffset.UTC);

    private final FrameScanner scanner = FrameScanner.ofWholeMessages(HttpRequestFrame.MAX_LENGTH);

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
        return new OsmandSession(context);
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of();
    }

    @Override
    public Set<Transport> transports() {
        return Set.of(Transport.HTTP);
    }

    @Override
    public Purpose purpose() {
        return Purpose.VERIFICATION_ONLY;
    }
}
