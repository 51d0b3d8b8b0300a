package org.anjiao.driver.geojsonpush.internal;

import java.time.ZoneOffset;
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
import org.anjiao.device.spi.http.HttpRequestFrame;
import org.osgi.service.component.annotations.Component;

/** The driver of vendors whose platforms push GeoJSON in GCJ-02; its README is the format that they keep to. */
@Component(service = DeviceDriver.class)
public final class GeoJsonPushDriver implements DeviceDriver {
    private static final DriverIdentity IDENTITY =
            new DriverIdentity("geojson-push", "GeoJSON push in GCJ-02", "0.1.0", Datum.GCJ02, ZoneOffset.UTC);

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
        return new GeoJsonPushSession(context);
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of();
    }

    @Override
    public Set<Transport> transports() {
        return Set.of(Transport.HTTP);
    }
}
