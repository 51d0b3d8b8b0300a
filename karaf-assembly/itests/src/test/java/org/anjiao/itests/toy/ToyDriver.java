package org.anjiao.itests.toy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Manifest;
import org.anjiao.device.spi.CommandKind;
import org.anjiao.device.spi.Datum;
import org.anjiao.device.spi.DeviceDriver;
import org.anjiao.device.spi.DeviceSession;
import org.anjiao.device.spi.DriverIdentity;
import org.anjiao.device.spi.FrameScanner;
import org.anjiao.device.spi.SessionMemo;
import org.anjiao.device.spi.host.SessionContext;

/** The driver; its version is that of the bundle into which it was packed. */
public final class ToyDriver implements DeviceDriver {
    private final DriverIdentity identity =
            new DriverIdentity("toy", "Toy", bundleVersion(), Datum.WGS84, ZoneOffset.UTC);

    private static String bundleVersion() {
        try (InputStream in = ToyDriver.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
            return new Manifest(in).getMainAttributes().getValue("Bundle-Version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DriverIdentity identity() {
        return identity;
    }

    @Override
    public FrameScanner scanner() {
        return new ToyScanner();
    }

    @Override
    public DeviceSession openSession(SessionContext context, Optional<SessionMemo> resume) {
        return new ToySession(context, identity.version());
    }

    @Override
    public Set<CommandKind> supportedCommands() {
        return Set.of();
    }
}
