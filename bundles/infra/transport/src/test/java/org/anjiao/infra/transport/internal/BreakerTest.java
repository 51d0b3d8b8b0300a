package org.anjiao.infra.transport.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When something that fails is left alone, and when it is tried again. Moments are seconds. */
class BreakerTest {
    private final Breaker breaker = new Breaker(new Breaker.Limits(
            3, Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(4)));

    @Test
    void opensAfterSoManyFaultsWithinTheWindow() {
        assertThat(fault(0)).isFalse();
        assertThat(fault(5)).isFalse();
        assertThat(fault(11)).as("the first is out of the window").isFalse();
        assertThat(breaker.admits()).isTrue();
        assertThat(fault(12)).isTrue();
        assertThat(breaker.admits()).isFalse();
        assertThat(breaker.reason()).isEqualTo("fault at 12");
    }

    @Test
    void staysClosedWhileMoreGoesWell() {
        for (int second = 0; second < 100; second++) {
            breaker.good();
            assertThat(fault(second)).isFalse();
            breaker.good();
        }
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void triesAgainAfterAPauseThatDoublesInVain() {
        trip(0);
        assertTriedAfter(0, 5);
        assertThat(fault(6)).as("one fault on trial is enough").isTrue();
        assertTriedAfter(6, 10);
        assertThat(fault(17)).isTrue();
        assertTriedAfter(17, 20);
        assertThat(fault(38)).isTrue();
        assertTriedAfter(38, 20);
    }

    @Test
    void forgetsWhenTheTrialGoesWell() {
        trip(0);
        breaker.tick(seconds(5));
        assertThat(breaker.reason()).as("on trial").isNotNull();
        breaker.tick(seconds(9));
        assertThat(breaker.reason()).isNull();
        assertThat(fault(10)).isFalse();
        trip(11);
        assertTriedAfter(11, 5);
    }

    private void assertTriedAfter(long opened, long pause) {
        breaker.tick(seconds(opened + pause) - 1);
        assertThat(breaker.admits()).isFalse();
        breaker.tick(seconds(opened + pause));
        assertThat(breaker.admits()).isTrue();
    }

    private void trip(long second) {
        assertThat(breaker.trip(seconds(second), "hangs")).isTrue();
        assertThat(breaker.trip(seconds(second), "hangs")).isFalse();
    }

    private boolean fault(long second) {
        return breaker.fault(seconds(second), "fault at " + second);
    }

    private static long seconds(long count) {
        return Duration.ofSeconds(count).toNanos();
    }
}
