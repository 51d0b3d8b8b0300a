package org.anjiao.device.internal;

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
import org.anjiao.device.spi.host.SessionContext;

/** A driver that says for what it may be used and which commands it knows, and does nothing. */
public record PurposefulDriver(String id, Purpose purpose, CommandKind... commands) implements DeviceDriver {
    @Override
    public DriverIdentity identity() {
        return new DriverIdentity(id, id, "1", Datum.WGS84, ZoneOffset.UTC);
    }

    @Override
    public FrameScanner scanner() {
        return FrameScanner.ofWholeMessages(1);
    }

    @Override
    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of(commands);
    }
}
