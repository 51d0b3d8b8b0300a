package org.anjiao.driver.zkpush.internal;

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

/** The driver of fingerprint and face terminals that push (ADMS, "iclock"). They verify and position nobody. */
@Component(service = DeviceDriver.class)
public final class ZkPushDriver implements DeviceDriver {
    private static final DriverIdentity IDENTITY = new DriverIdentity(
            "zk-push", "Fingerprint and face terminals (iclock push)", "0.1.0", Datum.WGS84, AttendanceLine.BEIJING);

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
        return new ZkPushSession(context);
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of(CommandKind.SHOW_TEXT);
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
