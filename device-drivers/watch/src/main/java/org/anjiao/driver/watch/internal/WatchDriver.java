package org.anjiao.driver.watch.internal;

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

/** The driver of watches and wristbands that speak {@code [VENDOR*ID*LEN*CONTENT]}. */
@Component(service = DeviceDriver.class)
public final class WatchDriver implements DeviceDriver {
    private static final DriverIdentity IDENTITY =
            new DriverIdentity("watch", "Watches and wristbands [3G*…]", "0.1.0", Datum.WGS84, ZoneOffset.UTC);

    private final FrameScanner scanner = new WatchScanner();

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
        return new WatchSession(context, resume.map(Memo::read).orElse(Memo.EMPTY));
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of(CommandKind.SHOW_TEXT, CommandKind.LOCATE_NOW);
    }
}
