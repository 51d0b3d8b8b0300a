package org.anjiao.platform.internal.clock;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.anjiao.platform.DemonstrationClock;
import org.anjiao.platform.Shanghai;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;

/** The one clock that every part of the server reads: the system's, or a demonstration's. */
@Component(
        service = {Clock.class, DemonstrationClock.class},
        configurationPid = "org.anjiao.clock")
@Designate(ocd = ClockConfig.class)
public final class ServerClock extends Clock implements DemonstrationClock {
    private final MovedClock moved;
    private final Clock clock;

    @Activate
    public ServerClock(ClockConfig config, BundleContext context) {
        String start = config.demonstrationStart().strip();
        if (start.isEmpty() && !config.settable()) {
            moved = null;
            clock = Clock.system(Shanghai.ZONE);
            return;
        }
        moved = new MovedClock(
                Clock.systemUTC(),
                folder(config, context).resolve("clock.properties"),
                start.isEmpty() ? null : OffsetDateTime.parse(start).toInstant(),
                config.settable());
        clock = moved;
    }

    private static Path folder(ClockConfig config, BundleContext context) {
        if (!config.stateDirectory().isBlank()) {
            return Path.of(config.stateDirectory());
        }
        String data = context.getProperty("karaf.data");
        return Path.of(data == null ? "data" : data, "anjiao");
    }

    @Deactivate
    void deactivate() {
        if (moved != null) {
            moved.save();
        }
    }

    @Override
    public boolean isDemonstration() {
        return moved != null && moved.isDemonstration();
    }

    @Override
    public void advanceTo(Instant instant) {
        if (moved == null) {
            throw new IllegalStateException("this server's clock cannot be moved");
        }
        moved.advanceTo(instant);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
