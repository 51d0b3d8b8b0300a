package org.anjiao.driver.jt808.internal;

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

/** The driver of terminals that speak JT/T 808-2011, -2013 or -2019. */
@Component(service = DeviceDriver.class)
public final class Jt808Driver implements DeviceDriver {
    private static final DriverIdentity IDENTITY =
            new DriverIdentity("jt808", "JT/T 808-2011/2013/2019", "0.1.0", Datum.WGS84, Reader.BEIJING);

    private final FrameScanner scanner = new Jt808Scanner();

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
        Memo memo = resume.flatMap(Memo::read)
                .orElseGet(() -> Memo.fresh(context.clock().instant()));
        return new Jt808Session(context, memo);
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of(CommandKind.values());
    }
}
