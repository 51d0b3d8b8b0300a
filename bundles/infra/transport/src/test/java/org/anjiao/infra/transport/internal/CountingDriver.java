package org.anjiao.infra.transport.internal;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.CommandRefused;
import org.anjiao.device.spi.DeviceCommand;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.driver.jt808.internal.Jt808Driver;

/** The JT/T 808 driver under a version of the test's choice, which counts what it is given. */
final class CountingDriver implements DeviceDriver {
    private static final int REGISTER = 0x0100;
    private static final int AUTHENTICATE = 0x0102;

    private final Jt808Driver driver = new Jt808Driver();
    private final String version;
    private final LongAdder frames = new LongAdder();
    private final LongAdder joins = new LongAdder();
    private final LongAdder resumed = new LongAdder();
    private final AtomicInteger open = new AtomicInteger();

    CountingDriver(String version) {
        this.version = version;
    }

    /** Frames decoded. */
    long frames() {
        return frames.sum();
    }

    /** Registrations and authentications among them. */
    long joins() {
        return joins.sum();
    }

    /** Sessions that went on where another driver had left off. */
    long resumed() {
        return resumed.sum();
    }

    /** Sessions now. */
    int open() {
        return open.get();
    }

    @Override
    public DriverIdentity identity() {
        DriverIdentity real = driver.identity();
        return new DriverIdentity(real.id(), real.name(), version, real.datum(), real.clockOffset());
    }

    @Override
    public FrameScanner scanner() {
        return driver.scanner();
    }

    @Override
    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
        if (resume.isPresent()) {
            resumed.increment();
        }
        open.incrementAndGet();
        return new Counted(driver.openSession(context, resume));
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return driver.supportedCommands();
    }

    private final class Counted implements DeviceSession {
        private final DeviceSession session;

        Counted(DeviceSession session) {
            this.session = session;
        }

        @Override
        public void frameArrived(Frame frame) throws UndecodableFrame {
            frames.increment();
            int message = frame.at(1) << 8 | frame.at(2);
            if (message == REGISTER || message == AUTHENTICATE) {
                joins.increment();
            }
            session.frameArrived(frame);
        }

        @Override
        public Frame encode(DeviceCommand command) throws CommandRefused {
            return session.encode(command);
        }

        @Override
        public SessionMemo suspend() {
            open.decrementAndGet();
            return session.suspend();
        }

        @Override
        public void closed(CloseReason reason) {
            open.decrementAndGet();
            session.closed(reason);
        }
    }
}
