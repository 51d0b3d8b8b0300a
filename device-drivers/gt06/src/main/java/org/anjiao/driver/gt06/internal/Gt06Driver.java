package org.anjiao.driver.gt06.internal;

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

/** The driver of terminals of the Concox GT06 family: GT06, its 4G successors, and what others built alike. */
@Component(service = DeviceDriver.class)
public final class Gt06Driver implements DeviceDriver {
    private static final DriverIdentity IDENTITY =
            new DriverIdentity("gt06", "Concox GT06", "0.1.0", Datum.WGS84, ZoneOffset.UTC);

    private final FrameScanner scanner = new Gt06Scanner();

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
        return new Gt06Session(context, resume.map(Memo::read).orElse(Memo.EMPTY));
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of(CommandKind.LOCATE_NOW);
    }
}
