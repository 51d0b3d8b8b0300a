package org.anjiao.platform.internal.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anjiao.platform.internal.SetClock;
import org.junit.jupiter.api.Test;

class Uuid7GeneratorTest {
    private static final Instant NOW = Instant.parse("2019-03-31T01:00:00Z");

    private final SetClock clock = new SetClock(NOW);
    private final Uuid7Generator generator = new Uuid7Generator(clock);

    @Test
    void carriesTheServersTime() {
        UUID id = UUID.fromString(generator.next());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void sortsByTimeAndWithinAMillisecond() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            made.add(generator.next());
            clock.advance(Duration.ofNanos(200_000));
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}
