package org.anjiao.device.internal.selftest;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.anjiao.device.spi.CloseReason;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.Frame;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.Scan;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.UndecodableFrame;
import org.anjiao.device.spi.host.SessionContext;
import org.anjiao.device.spi.http.HttpRequestFrame;
import org.anjiao.platform.plugin.PluginKind;
import org.anjiao.platform.plugin.spi.PluginSelfTest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * A short trial of a driver: who it is, its scanner on garbage, a session opened, suspended, resumed and closed. The
 * contract tests of the driver kit say more; this one is run by the host itself.
 */
@Component(service = PluginSelfTest.class)
public final class DriverSelfTest implements PluginSelfTest {
    /** Of all transports HTTP delivers the longest. */
    private static final int LARGEST_FRAME = HttpRequestFrame.MAX_LENGTH;

    private static final int GARBAGE_LENGTH = 8_192;
    private static final int ROUNDS = 32;

    private final Clock clock;

    @Activate
    public DriverSelfTest(@Reference Clock clock) {
        this.clock = clock;
    }

    @Override
    public PluginKind kind() {
        return PluginKind.DRIVER;
    }

    @Override
    public List<String> faults(Object plugin, String name, String version) {
        if (!(plugin instanceof DeviceDriver driver)) {
            return List.of(plugin.getClass().getName() + " is no DeviceDriver of this server");
        }
        List<String> faults = new ArrayList<>();
        identity(driver.identity(), name, version, faults);
        if (driver.supportedCommands() == null) {
            faults.add("supportedCommands() is null");
        }
        if (driver.transports() == null || driver.transports().isEmpty()) {
            faults.add("transports() names none");
        }
        if (driver.purpose() == null) {
            faults.add("purpose() is null");
        }
        scanner(driver.scanner(), faults);
        if (faults.isEmpty()) {
            session(driver, faults);
        }
        return faults;
    }

    private static void identity(DriverIdentity identity, String name, String version, List<String> faults) {
        if (identity == null || identity.datum() == null || identity.clockOffset() == null) {
            faults.add("the identity is not complete: " + identity);
        } else if (!name.equals(identity.id())) {
            faults.add("the driver calls itself " + identity.id() + ", its bundle " + name);
        } else if (!version.equals(identity.version()) && !version.startsWith(identity.version() + ".")) {
            // ports choose by it which of two versions is the newer
            faults.add("the driver states version " + identity.version() + ", its bundle " + version);
        }
    }

    private static void scanner(FrameScanner scanner, List<String> faults) {
        if (scanner == null || scanner.maxFrameLength() < 1 || scanner.maxFrameLength() > LARGEST_FRAME) {
            faults.add("the scanner states no sensible maxFrameLength()");
            return;
        }
        Random random = new Random(808);
        for (int round = 0; round < ROUNDS && faults.isEmpty(); round++) {
            byte[] garbage = new byte[GARBAGE_LENGTH];
            random.nextBytes(garbage);
            scan(scanner, garbage, faults);
        }
    }

    private static void scan(FrameScanner scanner, byte[] garbage, List<String> faults) {
        int begin = 0;
        while (begin < garbage.length) {
            int waiting = garbage.length - begin;
            Scan scan = scanner.scan(ByteBuffer.wrap(garbage, begin, waiting).asReadOnlyBuffer());
            if (scan == null || scan.length() > waiting) {
                faults.add("the scanner answers " + scan + " to " + waiting + " bytes");
                return;
            }
            if (scan.outcome() == Scan.Outcome.MORE) {
                return;
            }
            begin += scan.length();
        }
    }

    private void session(DeviceDriver driver, List<String> faults) {
        SessionContext context = NobodysContext.with(clock);
        DeviceSession first = driver.openSession(context, Optional.empty());
        if (first == null) {
            faults.add("openSession() gives no session");
            return;
        }
        SessionMemo memo = first.suspend();
        DeviceSession second = driver.openSession(context, Optional.ofNullable(memo));
        DeviceSession third = driver.openSession(context, Optional.of(new SessionMemo(Integer.MAX_VALUE, new byte[3])));
        if (second == null || third == null) {
            faults.add("openSession() resumes no session");
            return;
        }
        try {
            second.frameArrived(Frame.owning(new byte[] {0, 1, 2, 3}));
        } catch (UndecodableFrame e) {
            // as it should: four bytes are no frame
        }
        second.closed(CloseReason.PEER_GONE);
        third.closed(CloseReason.HOST_STOPS);
    }
}
