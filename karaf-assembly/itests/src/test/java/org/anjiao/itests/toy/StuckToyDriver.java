package org.anjiao.itests.toy;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.host.SessionContext;

/** A driver that is never ready: time for whoever wants to end the server in the middle of an installation. */
public final class StuckToyDriver implements DeviceDriver {
    private final ToyDriver toy = new ToyDriver();

    @Override
    public DriverIdentity identity() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return toy.identity();
    }

    @Override
    public FrameScanner scanner() {
        return toy.scanner();
    }

    @Override
    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
        return toy.openSession(context, resume);
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return toy.supportedCommands();
    }
}
