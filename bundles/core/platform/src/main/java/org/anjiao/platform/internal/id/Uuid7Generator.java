package org.anjiao.platform.internal.id;

import com.fasterxml.uuid.UUIDClock;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.time.Clock;
import org.anjiao.platform.IdGenerator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Identifiers by the server's clock, so that a demonstration's records sort by the demonstration's time. */
@Component
public final class Uuid7Generator implements IdGenerator {
    private final TimeBasedEpochGenerator generator;

    @Activate
    public Uuid7Generator(@Reference Clock clock) {
        generator = new TimeBasedEpochGenerator(new SecureRandom(), new UUIDClock() {
            @Override
            public long currentTimeMillis() {
                return clock.millis();
            }
        });
    }

    @Override
    public String next() {
        return generator.generate().toString();
    }
}
