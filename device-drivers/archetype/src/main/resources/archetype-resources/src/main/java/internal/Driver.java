package ${package}.internal;

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
import org.anjiao.device.spi.host.SessionContext;
import org.osgi.service.component.annotations.Component;

/** The entrance: the server finds it by this annotation. Holds nothing; what belongs to a connection is in its session. */
@Component(service = DeviceDriver.class)
public final class Driver implements DeviceDriver {
    private static final DriverIdentity IDENTITY =
            new DriverIdentity("${driverId}", "${driverName}", "${version}", Datum.WGS84, ZoneOffset.UTC);

    private final FrameScanner scanner = new ProtocolScanner();

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
        // This protocol needs no memory between frames; one that does reads it here from what suspend() left.
        return new ProtocolSession(context);
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of();
    }
}
